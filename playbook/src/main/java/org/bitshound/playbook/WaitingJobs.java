package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.QueuedJob;
import org.bitshound.casefile.json.CaseValues.Value;

/// Other jobs of a case's host that may wait in its queue. Their fields stand in the host's `jobs`,
/// which a case's run calls `hosts[].jobs`.
final class WaitingJobs {
  private static final String JOB =
      "The job {.id}[ (“{.title}”)] may wait too[; its owner is {.owner}][; its maker is"
          + " {.creator}][; it leads to {.remotes}].";

  private WaitingJobs() {}

  /// Adds the jobs that have an owner, a maker or a destination in common with the case.
  static Reply.Told addRelated(Reply.Told told, Inquiry about) {
    Facts facts = about.facts();
    Optional<String> owner = facts.text("job.owner.name").or(() -> facts.text("job.owner.sid"));
    Optional<String> creator = facts.text("creator.image");
    return add(
        told,
        about,
        job ->
            same(job.owner(), owner)
                || same(job.creator(), creator)
                || job.remotes().stream().anyMatch(name -> leadsTo(facts, name)),
        JOB);
  }

  /// Adds the jobs with which BITS is to run a program.
  static Reply.Told addNotifying(Reply.Told told, Inquiry about) {
    return add(
        told,
        about,
        job -> job.notifyProgram().isPresent(),
        "The job {.id}[ (“{.title}”)] of this host has BITS run {.notifyProgram}[; that it is"
            + " there, by the files that were collected, is {.notifyPresent}].");
  }

  /// Adds the jobs that nobody may come back for.
  static Reply.Told addOrphaned(Reply.Told told, Inquiry about) {
    return add(
        told,
        about,
        job -> !job.orphaned().isEmpty(),
        "The job {.id}[ (“{.title}”)] of this host[, of {.owner},] waits too, with {.orphaned}[; its"
            + " maker is {.creator}].");
  }

  private static boolean same(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && one.get().equalsIgnoreCase(other.get());
  }

  private static boolean leadsTo(Facts facts, String name) {
    return facts.members("destinations").stream()
        .anyMatch(to -> facts.is(to + ".host", name) || facts.is(to + ".address", name));
  }

  private static Reply.Told add(
      Reply.Told told, Inquiry about, Predicate<QueuedJob> meant, String sentence) {
    Optional<String> own = about.facts().text("job.id");
    var values = new ArrayList<Value>();
    List<QueuedJob> jobs = about.host().map(Host::jobs).orElse(List.of());
    for (int at = 0; at < jobs.size(); at++) {
      QueuedJob job = jobs.get(at);
      if (job.id().isPresent() && !job.id().equals(own) && meant.test(job)) {
        values(job, "hosts[].jobs[" + at + "]", values);
      }
    }
    if (values.isEmpty()) {
      return told;
    }
    Facts beside = Facts.of(values);
    return told.and(
        new Telling(beside).each(beside.members("hosts[].jobs"), sentence, "more jobs").told());
  }

  private static void values(QueuedJob job, String path, List<Value> values) {
    value(path + ".id", job.id(), values);
    value(path + ".title", job.title(), values);
    value(path + ".owner", job.owner(), values);
    value(path + ".creator", job.creator(), values);
    value(path + ".notifyProgram", job.notifyProgram(), values);
    value(path + ".notifyPresent", job.notifyPresent().map(String::valueOf), values);
    if (!job.orphaned().isEmpty()) {
      values.add(new Value(path + ".orphaned", String.join(", ", job.orphaned())));
    }
    if (!job.remotes().isEmpty()) {
      values.add(new Value(path + ".remotes", String.join(", ", job.remotes())));
    }
  }

  private static void value(String path, Optional<String> text, List<Value> values) {
    text.ifPresent(known -> values.add(new Value(path, known)));
  }
}
