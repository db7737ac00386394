package org.bitshound.testing.evidence.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bitshound.testing.evidence.Event;
import org.bitshound.testing.evidence.Provider;
import org.bitshound.testing.evidence.Value;
import org.bitshound.testing.evidence.samples.SampleProcess;
import org.bitshound.testing.evidence.samples.SampleUser;

/// A clock that is set between the start of a program and the job that it makes, or between a
/// download and what becomes of it.
public final class ClockStories {
  private ClockStories() {}

  /// {@return the logs of a machine whose clock an administrator sets while bitsadmin runs}
  ///
  /// @param by how far, negative for back
  public static Map<String, byte[]> setBy(Duration by) {
    Scene scene = Scene.watched();
    scene.host.keepAsWritten();
    SampleProcess tool = scene.bitsadmin(scene.promptOf(scene.user), "/transfer n U C:\\n.bin");
    set(scene, by);
    scene.fetch(tool, "n", "https://files.example/n.bin", "C:\\n.bin");
    scene.host.end(tool, scene.later(Duration.ofSeconds(1)).now());
    return scene.logs();
  }

  /// {@return the logs of a machine whose clock an administrator sets when a job has its file, and
  /// before its notify command runs, and the user the file}
  ///
  /// @param by how far, negative for back
  public static Map<String, byte[]> setBeforeTheRunBy(Duration by) {
    Scene scene = Scene.watched();
    scene.host.keepAsWritten();
    SampleProcess desktop = scene.desktopOf(scene.user);
    SampleProcess tool = scene.bitsadmin(scene.promptOf(scene.user), "/create n");
    String url = "https://files.example/n.exe";
    String local = "C:\\Users\\Public\\n.exe";
    scene.till(
        scene
            .job("n", tool)
            .addFile(url, local, tool)
            .notifyCommand(Scene.CMD, "/c C:\\n.cmd")
            .fetch(url, 688_213, Scene.MODIFIED, 1_120));
    set(scene, by);
    scene.startedByService(scene.user, Scene.CMD, "/c C:\\n.cmd");
    scene.start(desktop, local, "n.exe --first");
    return scene.logs();
  }

  /// Security 4616, written by the new clock.
  private static void set(Scene scene, Duration by) {
    SampleUser admin = scene.admin;
    Instant before = scene.later(Duration.ofSeconds(2)).now();
    Instant now = scene.later(by).now();
    scene.log(
        Provider.SECURITY.channel(),
        Event.of(Provider.SECURITY, 4616)
            .version(1)
            .task(12_288)
            .keywords(0x8020000000000000L)
            .at(now)
            .process(4, 316)
            .data("SubjectUserSid", Value.sid(admin.sid()))
            .data("SubjectUserName", Value.string(admin.name()))
            .data("SubjectDomainName", Value.string(admin.domain()))
            .data("SubjectLogonId", Value.hex64(admin.logonId()))
            .data("PreviousTime", Value.fileTime(before))
            .data("NewTime", Value.fileTime(now))
            .data("ProcessId", Value.hex64(0x9d0))
            .data("ProcessName", Value.string("C:\\Windows\\System32\\dllhost.exe")));
  }
}
