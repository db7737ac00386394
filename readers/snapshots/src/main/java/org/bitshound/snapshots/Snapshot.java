package org.bitshound.snapshots;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.snapshot.ListedJob;

/// A listing of jobs.
///
/// @param form which tool wrote it
/// @param jobs in the order of the listing; their offsets are places in its text
/// @param offsets where each job stands in the file, in bytes
public record Snapshot(Form form, List<ListedJob> jobs, List<Long> offsets) {

  public Snapshot {
    jobs = List.copyOf(jobs);
    offsets = List.copyOf(offsets);
  }

  /// What prints jobs.
  public enum Form {
    /// `bitsadmin /list`, `/info`, `/monitor`, with or without `/verbose`, wrapped or not.
    BITSADMIN,
    /// A console that shows `bitsadmin /rawreturn`, each command with its value.
    CONSOLE,
    /// `Get-BitsTransfer` as a table.
    TABLE,
    /// `Get-BitsTransfer | Format-List`.
    LIST,
    /// `Get-BitsTransfer | ConvertTo-Json`.
    JSON,
    /// `Get-BitsTransfer | Export-Csv`, and one of files with their jobs.
    CSV,
    /// `Get-BitsTransfer | Export-Clixml`.
    CLIXML
  }

  /// {@return the form of a file that begins with some bytes; empty for another kind of file}
  public static Optional<Form> formOf(ByteView start) {
    return Forms.of(Coding.text(start.copy(0, start.size()), defect -> {}));
  }

  /// Reads a listing; what cannot be read is told and left out.
  public static Snapshot read(MemorySegment bytes, Form form, Consumer<Defect> defects) {
    return read(bytes, form, ListingClock.UNKNOWN, defects);
  }

  /// Reads a listing of whose local times somebody knows the zone.
  public static Snapshot read(
      MemorySegment bytes, Form form, ListingClock clock, Consumer<Defect> defects) {
    byte[] read = Limits.cut(bytes, defects).toArray(ValueLayout.JAVA_BYTE);
    String text = Coding.text(read, defects);
    var times = new LocalTimes(clock, text);
    List<ListedJob> jobs =
        switch (form) {
          case BITSADMIN ->
              Stream.of(
                      new BitsadminListing(text, times, defects).jobs(),
                      ConsoleListing.jobs(text, times, defects))
                  .flatMap(List::stream)
                  .sorted(Comparator.comparingLong(ListedJob::offset))
                  .toList();
          case CONSOLE -> ConsoleListing.jobs(text, times, defects);
          case TABLE -> TableListing.jobs(text, times);
          case LIST -> PropertyListing.jobs(text, times);
          case JSON -> JsonListing.jobs(text, times, defects);
          case CSV -> CsvListing.jobs(text, times);
          case CLIXML -> ClixmlListing.jobs(text, times, defects);
        };
    jobs.stream().filter(job -> job.id().isEmpty()).forEach(job -> defects.accept(withoutId(job)));
    if (jobs.stream().anyMatch(ListedJob::localTimes)) {
      defects.accept(
          new Defect(
              0,
              What.TIME_ZONE_UNKNOWN,
              Severity.DOUBTFUL,
              "times of a known zone, on a day that can be told",
              "local times in the form of some locale",
              "they are no times of the case; a record has them as local time where the day can be"
                  + " told"));
    }
    int[] places = jobs.stream().mapToInt(job -> (int) job.offset()).toArray();
    long[] offsets = Coding.offsets(read, text, places);
    return new Snapshot(form, jobs, Arrays.stream(offsets).boxed().toList());
  }

  private static Defect withoutId(ListedJob job) {
    return new Defect(
        job.offset(),
        What.RECORD_TRUNCATED,
        Severity.LOST,
        "a job id of 36 characters",
        "one that is cut",
        "the job " + job.title().map(title -> "“" + title + "” ").orElse("") + "joins no case");
  }
}
