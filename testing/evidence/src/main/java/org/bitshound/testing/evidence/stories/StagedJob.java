package org.bitshound.testing.evidence.stories;

import java.time.Duration;
import org.bitshound.testing.evidence.samples.SampleJob;
import org.bitshound.testing.evidence.samples.SampleProcess;

/// A job built with bitsadmin step by step, each step a process of its own.
final class StagedJob {
  private static final Duration TYPING = Duration.ofSeconds(4);

  private final Scene scene;
  private final SampleProcess shell;
  private final String title;
  private final SampleJob job;

  private StagedJob(Scene scene, SampleProcess shell, String title, SampleJob job) {
    this.scene = scene;
    this.shell = shell;
    this.title = title;
    this.job = job;
  }

  static StagedJob create(Scene scene, SampleProcess shell, String title) {
    SampleProcess tool = scene.bitsadmin(shell, "/create " + title);
    SampleJob job = scene.job(title, tool);
    scene.host.end(tool, scene.till(job).now());
    return new StagedJob(scene, shell, title, job);
  }

  StagedJob add(String url, String local) {
    SampleProcess tool = step("/addfile " + title + " " + url + " " + local);
    job.addFile(url, local, tool);
    return end(tool);
  }

  StagedJob notify(String program, String parameters) {
    SampleProcess tool =
        step("/setnotifycmdline " + title + " " + program + " \"" + parameters + "\"");
    job.notifyCommand(program, parameters);
    return end(tool);
  }

  /// A step that no BITS event tells of.
  StagedJob set(String verb, String value) {
    return end(step("/" + verb + " " + title + " " + value));
  }

  StagedJob resume() {
    return end(step("/resume " + title));
  }

  StagedJob fetched(String url, long size) {
    scene.till(job.fetch(url, size, Scene.MODIFIED, 900));
    return this;
  }

  /// As often as it is retried, a minute apart.
  StagedJob failed(String url, long result, int times) {
    for (int i = 0; i < times; i++) {
      job.after(60_000).fail(url, result);
    }
    scene.till(job);
    return this;
  }

  StagedJob complete() {
    SampleProcess tool = step("/complete " + title);
    job.complete();
    return end(tool);
  }

  StagedJob cancel() {
    SampleProcess tool = step("/cancel " + title);
    job.cancel();
    return end(tool);
  }

  /// The job's clock catches up with the scene's.
  private SampleProcess step(String arguments) {
    SampleProcess tool = scene.later(TYPING).bitsadmin(shell, arguments);
    job.after(Duration.between(job.now(), scene.now()).toMillis() + 700);
    return tool;
  }

  private StagedJob end(SampleProcess tool) {
    scene.host.end(tool, scene.till(job).now());
    return this;
  }
}
