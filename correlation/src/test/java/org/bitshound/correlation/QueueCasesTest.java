package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Contradiction;
import org.bitshound.casefile.Copy;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.FormerState;
import org.bitshound.casefile.FormerStateFrom;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.QueueRecord;
import org.bitshound.casefile.SeenIn;
import org.bitshound.casefile.TransferFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.FileSighting;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.observation.Source.Recovered;
import org.bitshound.observation.StoredFile;
import org.bitshound.observation.StoredJob;
import org.junit.jupiter.api.Test;

/// What BITS' queue adds to the cases of the log, and the cases that it makes alone.
class QueueCasesTest {
  private static final String QUEUE = "qmgr.db";
  private static final String FILE = "95d6889c-b2d3-4748-8eb1-9da0650cb892";
  private static final String CMD = "C:\\Windows\\System32\\cmd.exe";

  private final List<Observation> said = new ArrayList<>();
  private LogCover cover = LogCover.NONE;
  private int places;

  @Test
  void aJobOfTheQueueAloneIsACase() {
    said.add(live(QUEUE, "queued", "14:00:01"));
    Case.Draft one = only();
    Job job = one.job.orElseThrow();
    assertThat(job.seenIn()).containsExactly(SeenIn.DATABASE);
    assertThat(job.record()).contains(QueueRecord.LIVE);
    assertThat(job.state()).contains(JobState.QUEUED);
    assertThat(job.notifyCommand().flatMap(Notify::program)).contains(CMD);
    assertThat(one.creator.flatMap(Creator::image)).contains(Said.BITSADMIN);
    assertThat(one.first).contains(Said.at("14:00:00"));
    assertThat(one.recovered).isEmpty();
    assertThat(one.sources).containsKeys("job.state", "job.notify", "creator.image", "job.record");
    assertThat(one.evidence.getFirst().eventId()).isEmpty();
    assertThat(one.evidence.getFirst().item()).isPresent();
  }

  @Test
  void aCarvedJobAloneIsRecovered() {
    said.add(carved("queued", "14:00:01"));
    Case.Draft one = only();
    assertThat(one.recovered).contains(true);
    assertThat(one.job.orElseThrow().record()).contains(QueueRecord.CARVED);
  }

  @Test
  void logAndQueueAreOneCase() {
    said.add(live(QUEUE, "transferred", "14:00:05"));
    said.add(Said.created("14:00:00.1", 1, reference(), Said.program(Said.BITSADMIN, 12)));
    Case.Draft one = only();
    Job job = one.job.orElseThrow();
    assertThat(job.seenIn()).containsExactly(SeenIn.DATABASE, SeenIn.LOG);
    assertThat(job.owner().orElseThrow().name()).contains(Said.OWNER);
    assertThat(job.owner().orElseThrow().sid()).contains("S-1-5-21-1-2-3-1111");
    assertThat(job.created()).contains(Said.at("14:00:00.1"));
    assertThat(one.sources.get("creator.image")).hasSize(2);
    assertThat(one.contradictions).isEmpty();
  }

  @Test
  void copiesOfOneStateAreOneAndOthersAreItsHistory() {
    said.add(carved("suspended", "14:00:00"));
    said.add(carved("queued", "14:00:01"));
    said.add(live(QUEUE, "queued", "14:00:01"));
    said.add(carved("queued", "14:00:01"));
    Case.Draft one = only();
    List<FormerState> history = one.job.orElseThrow().history();
    assertThat(history).hasSize(1);
    assertThat(history.getFirst().state()).contains(JobState.SUSPENDED);
    assertThat(history.getFirst().from()).contains(FormerStateFrom.CARVED);
    assertThat(one.evidence).hasSize(2);
    assertThat(one.evidence.getLast().alsoIn())
        .extracting(Copy::offset)
        .containsExactlyInAnyOrder(200L, 400L);
  }

  @Test
  void aFileOfItsOwnRowIsTiedByItsKey() {
    said.add(live(QUEUE, "queued", "14:00:01"));
    said.add(new FileSighting(place(QUEUE, Optional.empty(), ""), file(FILE), false, false));
    Case.Draft one = only();
    TransferFile file = one.files.getFirst();
    assertThat(file.url()).contains(Said.URL);
    assertThat(file.id()).contains(FILE);
    assertThat(file.drive()).contains("C:\\");
    assertThat(Objects.requireNonNull(one.inferred.get("files[0].id")).match())
        .isEqualTo(Match.LIKELY);
    assertThat(one.destinations).hasSize(1);
  }

  @Test
  void aFileThatNoJobNamesIsToldApart() {
    said.add(new FileSighting(place(QUEUE, Optional.empty(), ""), file(FILE), false, false));
    FoldedHost folded = fold();
    assertThat(folded.cases()).isEmpty();
    assertThat(folded.looseFiles()).hasSize(1);
    assertThat(folded.looseFiles().getFirst().files().getFirst().id()).isEmpty();
  }

  @Test
  void aJobThatTheLogSaysIsCancelledAndTheQueueStillHoldsIsAContradiction() {
    said.add(live(QUEUE, "queued", "14:00:01"));
    said.add(other(QUEUE, "14:30:00"));
    said.add(cancelled("14:10:00"));
    Contradiction found = of(Said.JOB).contradictions.getFirst();
    assertThat(found.what()).isEqualTo("state-differs");
    assertThat(found.match()).contains(Match.LIKELY);
    assertThat(found.evidence()).hasSize(2);
    assertThat(of(Said.JOB).job.orElseThrow().state()).contains(JobState.CANCELLED);
  }

  @Test
  void anOlderCopyOfTheQueueContradictsNothing() {
    said.add(live(QUEUE, "queued", "14:00:01"));
    said.add(cancelled("14:10:00"));
    assertThat(only().contradictions).isEmpty();
  }

  @Test
  void aCarvedRemainderOfACancelledJobContradictsNothing() {
    said.add(carved("queued", "14:00:01"));
    said.add(other(QUEUE, "14:30:00"));
    said.add(cancelled("14:10:00"));
    assertThat(of(Said.JOB).contradictions).isEmpty();
  }

  @Test
  void aJobThatALogWithoutGapDoesNotAnnounceIsAContradiction() {
    said.add(live(QUEUE, "queued", "14:00:01"));
    said.add(
        Said.created(
            "13:00:00",
            1,
            Said.job(Said.OTHER_JOB, "other", Said.OWNER),
            Said.program(Said.BITSADMIN, 12)));
    assertThat(of(Said.JOB).contradictions).isEmpty();
    cover = time -> true;
    assertThat(of(Said.JOB).contradictions)
        .extracting(Contradiction::what)
        .containsExactly("unannounced-job");
  }

  @Test
  void anAnnouncementWithoutIdIsJoinedToTheJobOfTheQueue() {
    said.add(live(QUEUE, "queued", "14:00:00"));
    said.add(
        Said.created("14:00:00.05", 1, Said.job("", "backdoor", Said.OWNER), Said.program("", 0)));
    cover = time -> true;
    Case.Draft one = only();
    assertThat(one.job.orElseThrow().seenIn()).containsExactly(SeenIn.DATABASE, SeenIn.LOG);
    assertThat(one.contradictions).isEmpty();
  }

  @Test
  void ofTwoQueueFilesTheNewerOneIsBelieved() {
    said.add(legacy("qmgr0.dat", Said.JOB, "14:00:01"));
    said.add(legacy("qmgr1.dat", Said.OTHER_JOB, "14:30:00"));
    assertThat(of(Said.JOB).job.orElseThrow().record()).contains(QueueRecord.CARVED);
    assertThat(of(Said.OTHER_JOB).job.orElseThrow().record()).contains(QueueRecord.LIVE);
  }

  private static JobReference reference() {
    return Said.job(Said.JOB, "backdoor", Said.OWNER);
  }

  private JobSighting live(String path, String state, String modified) {
    Instant time = Said.at(modified);
    return new JobSighting(
        place(path, Optional.empty(), modified),
        Said.job(Said.JOB, "backdoor", ""),
        job(state, time, List.of(FILE), List.of()),
        true);
  }

  private JobSighting carved(String state, String modified) {
    return new JobSighting(
        place(QUEUE, Optional.of(Recovered.PAGE_SLACK), modified),
        Said.job(Said.JOB, "backdoor", ""),
        job(state, Said.at(modified), List.of(FILE), List.of()),
        false);
  }

  private JobSighting other(String path, String modified) {
    return new JobSighting(
        place(path, Optional.empty(), modified),
        Said.job(Said.OTHER_JOB, "other", ""),
        job("queued", Said.at(modified), List.of(), List.of()),
        true);
  }

  private JobSighting legacy(String path, String id, String modified) {
    return new JobSighting(
        place(path, Optional.empty(), modified),
        Said.job(id, "a", ""),
        job("queued", Said.at(modified), List.of(), List.of(file(""))),
        true);
  }

  private static JobCancelled cancelled(String time) {
    return new JobCancelled(
        Said.source(Said.BITS, 5, time, 9),
        reference(),
        Said.user(Said.OWNER, "S-1-5-21-1-2-3-1111"),
        OptionalLong.of(1));
  }

  private Source place(String path, Optional<Recovered> recovered, String time) {
    places += 100;
    return Source.ofPlace(
        new Place(path, places),
        "HOST01",
        time.isEmpty() ? Source.NO_TIME : Said.at(time),
        Optional.of(CoverageSource.BITS_DATABASE),
        recovered);
  }

  private static StoredFile file(String id) {
    return new StoredFile(
        Optional.of(id).filter(text -> !text.isEmpty()),
        Optional.of(Said.URL),
        Optional.of("C:\\a.jpg"),
        Optional.of("C:\\BIT1.tmp"),
        OptionalLong.of(10),
        OptionalLong.of(20),
        Optional.of("C:\\"),
        Optional.empty(),
        Optional.of("d49d126f"),
        Optional.empty(),
        true);
  }

  private static StoredJob job(
      String state, Instant modified, List<String> fileIds, List<StoredFile> files) {
    return new StoredJob(
        Optional.of("download"),
        Optional.of("normal"),
        Optional.of(state),
        Optional.empty(),
        Optional.of("S-1-5-21-1-2-3-1111"),
        Optional.of(CMD),
        Optional.empty(),
        OptionalLong.of(3),
        Optional.of(false),
        Optional.of("medium"),
        Optional.of(Said.at("14:00:00")),
        Optional.of(modified),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.of(0),
        OptionalLong.of(0),
        Optional.of("preconfigured"),
        Optional.of("GET"),
        Optional.of(false),
        OptionalLong.of(0x802),
        OptionalLong.of(0x80000067L),
        OptionalLong.of(0),
        Optional.of(Said.BITSADMIN),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        fileIds,
        files,
        true);
  }

  private Case.Draft only() {
    assertThat(fold().cases()).hasSize(1);
    return fold().cases().getFirst();
  }

  private Case.Draft of(String id) {
    return fold().cases().stream()
        .filter(each -> each.job.flatMap(Job::id).equals(Optional.of(id)))
        .findFirst()
        .orElseThrow();
  }

  private FoldedHost fold() {
    var fold = new HostFold(Knowledge.builtIn());
    said.forEach(fold::apply);
    return fold.finish("host01", cover);
  }
}
