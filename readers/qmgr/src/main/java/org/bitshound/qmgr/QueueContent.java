package org.bitshound.qmgr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.queue.JobRecord;

/// What was found in one file, in order of place.
///
/// @param jobs live and carved ones
/// @param files of qmgr.db, live and carved ones, and those of torn legacy jobs
public record QueueContent(List<FoundJob> jobs, List<FoundFile> files) {

  public QueueContent {
    jobs = List.copyOf(jobs);
    files = List.copyOf(files);
  }

  /// {@return job markers that were not known before, and were learned from jobs that have them}
  public List<String> learnedMarkers() {
    var learned = new TreeSet<String>();
    for (FoundJob each : jobs) {
      if (!each.job().known() && !each.job().torn()) {
        learned.add(each.job().marker());
      }
    }
    return List.copyOf(learned);
  }

  /// Tells of jobs that were not read to their end, or have two readings.
  void tellDefects(Consumer<Defect> defects) {
    for (FoundJob each : jobs) {
      JobRecord job = each.job();
      if (job.torn()) {
        defects.accept(torn(each));
        continue;
      }
      if (!job.known()) {
        defects.accept(unknownMarker(each));
      }
      if (job.otherType().isPresent()) {
        defects.accept(twoTypes(each));
      }
      if (!job.lost().isEmpty()) {
        defects.accept(cut(each));
      }
      if (!job.descriptorHolds() && !job.lost().contains(JobBlob.DESCRIPTOR)) {
        defects.accept(changedDescriptor(each));
      }
    }
  }

  private static Defect unknownMarker(FoundJob found) {
    return new Defect(
        found.offset(),
        What.LAYOUT_MISMATCH,
        Severity.DOUBTFUL,
        "a known job marker",
        found.job().marker(),
        "job " + found.job().id() + " is read like those of known versions");
  }

  private static Defect torn(FoundJob found) {
    return new Defect(
        found.offset(),
        What.RECORD_SIGNATURE,
        Severity.DOUBTFUL,
        "the marker of job " + found.job().id(),
        found.job().marker(),
        "this remainder of the job counts only where nothing whole is left of it");
  }

  private static Defect twoTypes(FoundJob found) {
    return new Defect(
        found.offset(),
        What.LAYOUT_MISMATCH,
        Severity.DOUBTFUL,
        "one type of job " + found.job().id(),
        found.job().type()
            + " in its fourth word, "
            + found.job().otherType().getAsInt()
            + " in its first",
        "the fourth word is taken");
  }

  private static Defect cut(FoundJob found) {
    return new Defect(
        found.offset(),
        What.RECORD_TRUNCATED,
        Severity.LOST,
        "job " + found.job().id() + " up to its marker",
        "other bytes",
        "not read: " + String.join(", ", found.job().lost()));
  }

  private static Defect changedDescriptor(FoundJob found) {
    return new Defect(
        found.offset(),
        What.RECORD_CHECKSUM,
        Severity.DOUBTFUL,
        "the stored CRC32 of the security descriptor of job " + found.job().id(),
        "another",
        "the job is read");
  }

  /// {@return the same without jobs whose first marker is overwritten, where better is left of
  /// them}
  QueueContent withoutTornCopies() {
    var known = new HashSet<String>();
    jobs.stream().filter(each -> !each.job().torn()).forEach(each -> known.add(each.job().id()));
    return new QueueContent(
        jobs.stream()
            .filter(each -> !each.job().torn() || !known.contains(each.job().id()))
            .toList(),
        files);
  }

  /// {@return both contents}
  QueueContent and(QueueContent other) {
    var allJobs = new ArrayList<>(jobs);
    allJobs.addAll(other.jobs);
    var allFiles = new ArrayList<>(files);
    allFiles.addAll(other.files);
    return new QueueContent(allJobs, allFiles);
  }
}
