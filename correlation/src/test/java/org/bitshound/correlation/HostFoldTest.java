package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.BITSADMIN;
import static org.bitshound.correlation.Said.JOB;
import static org.bitshound.correlation.Said.OTHER_JOB;
import static org.bitshound.correlation.Said.OWNER;
import static org.bitshound.correlation.Said.SECURITY;
import static org.bitshound.correlation.Said.SYSMON;
import static org.bitshound.correlation.Said.URL;
import static org.bitshound.correlation.Said.added;
import static org.bitshound.correlation.Said.at;
import static org.bitshound.correlation.Said.cancelled;
import static org.bitshound.correlation.Said.completed;
import static org.bitshound.correlation.Said.created;
import static org.bitshound.correlation.Said.job;
import static org.bitshound.correlation.Said.process;
import static org.bitshound.correlation.Said.program;
import static org.bitshound.correlation.Said.started;
import static org.bitshound.correlation.Said.stopped;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.EndedAs;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.TransferFile;
import org.bitshound.observation.Actor;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessEnded;
import org.junit.jupiter.api.Test;

class HostFoldTest {

  private static final JobReference WHOLE = job(JOB, "hackingarticles", OWNER);
  private static final JobReference NAMED = job(JOB, "hackingarticles", "");
  private static final JobReference WITHOUT_ID = job("", "BITS Transfer", OWNER);

  @Test
  void completedJobHasItsTimesOwnerFileAndCreator() {
    Case.Draft one = only(wholeJob());

    Job job = one.job.orElseThrow();
    assertThat(job.id()).hasValue(JOB);
    assertThat(job.title()).hasValue("hackingarticles");
    assertThat(job.owner().orElseThrow().name()).hasValue(OWNER);
    assertThat(job.created()).hasValue(at("23:07:21.043356"));
    assertThat(job.transferred()).hasValue(at("23:07:47.8308691"));
    assertThat(job.completed()).hasValue(at("23:07:47.8390439"));
    assertThat(job.state()).hasValue(JobState.ACKNOWLEDGED);
    assertThat(job.error()).isEmpty();
    assertThat(job.endedBy().orElseThrow().as()).hasValue(EndedAs.OWNER);
    TransferFile file = one.files.getFirst();
    assertThat(file.url()).hasValue(URL);
    assertThat(file.sizeTransferred()).hasValue(50813);
    assertThat(file.result().orElseThrow().code()).isEqualTo("0x00000000");
    assertThat(one.creator.orElseThrow().image()).hasValue(BITSADMIN);
    assertThat(one.destinations.getFirst().host()).hasValue("www.example.com");
    assertThat(one.first).hasValue(at("23:07:21.043356"));
    assertThat(one.last).hasValue(at("23:07:47.8390439"));
  }

  @Test
  void everyValueCitesTheRecordThatSaysIt() {
    Case.Draft one = only(wholeJob());

    assertThat(one.evidence)
        .extracting(row -> row.eventId().getAsLong())
        .containsExactly(3L, 59L, 60L, 4L);
    assertThat(one.sources)
        .containsEntry("job.created", List.of("e1"))
        .containsEntry("job.completed", List.of("e4"))
        .containsEntry("creator.image", List.of("e1"))
        .containsEntry("files[0].sizeTransferred", List.of("e3"))
        .containsEntry("files[0].started", List.of("e2"))
        .containsEntry("job.title", List.of("e1", "e2", "e3", "e4"));
  }

  @Test
  void creatorIsTheProcessOfThatIdAndImageThatLivedThen() {
    var records = new ArrayList<Observation>();
    records.add(process(SECURITY, "23:00:00", 1, 8184, "C:\\Windows\\System32\\cmd.exe", "", -1));
    records.add(
        process(SECURITY, "23:07:20.7943835", 2, 7680, BITSADMIN, "bitsadmin /transfer", 8184));
    records.addAll(wholeJob());

    Case.Draft one = only(records);

    var creator = one.creator.orElseThrow();
    assertThat(creator.match()).hasValue(Match.EXACT);
    assertThat(creator.commandLine()).hasValue("bitsadmin /transfer");
    assertThat(creator.started()).hasValue(at("23:07:20.7943835"));
    assertThat(creator.logonId()).hasValue("0x92e21");
    assertThat(creator.how().orElseThrow()).contains("7680").contains("248 ms");
    assertThat(creator.ancestors().getFirst().image()).hasValue("C:\\Windows\\System32\\cmd.exe");
    assertThat(creator.ancestors().getFirst().gap()).hasValue(true);
    assertThat(one.sources.get("creator.commandLine")).containsExactly("e2");
    assertThat(one.first).hasValue(at("23:07:20.7943835"));
  }

  @Test
  void oneProcessInTwoLogsIsOneCreatorWithTwoSources() {
    var records = new ArrayList<Observation>();
    records.add(process(SYSMON, "23:07:20.794", 7, 7680, BITSADMIN, "bitsadmin /transfer", -1));
    records.add(
        process(SECURITY, "23:07:20.7943835", 2, 7680, BITSADMIN, "bitsadmin /transfer", -1));
    records.addAll(wholeJob());

    var one = only(records);

    assertThat(one.sources.get("creator.commandLine")).containsExactly("e1", "e2");
    assertThat(one.creator.orElseThrow().hashes().orElseThrow().sha1()).hasValue("ab12");
    assertThat(one.creator.orElseThrow().sid()).hasValue("S-1-5-21-1-2-3-1111");
  }

  @Test
  void processOfAnotherImageEndedOrLaterIsNotTheCreator() {
    List<Observation> another =
        List.of(process(SECURITY, "23:07:20", 2, 7680, "C:\\Windows\\notepad.exe", "", -1));
    List<Observation> ended =
        List.of(
            process(SECURITY, "23:07:20", 2, 7680, BITSADMIN, "", -1),
            new ProcessEnded(Said.source(SECURITY, 4689, "23:07:20.5", 3), at("23:07:20.5"), 7680));
    List<Observation> later = List.of(process(SECURITY, "23:07:22", 2, 7680, BITSADMIN, "", -1));

    for (List<Observation> processes : List.of(another, ended, later)) {
      var records = new ArrayList<>(processes);
      records.addAll(wholeJob());
      var creator = only(records).creator.orElseThrow();
      assertThat(creator.match()).isEmpty();
      assertThat(creator.started()).isEmpty();
      assertThat(creator.image()).hasValue(BITSADMIN);
    }
  }

  @Test
  void endedProcessesAreForgottenAfterADay() {
    var processes = new LiveProcesses();
    var start = at("2021-01-01T00:00:00Z");
    for (int i = 0; i < 100_000; i++) {
      var time = start.plusSeconds(60L * i).toString();
      processes.add(process(SECURITY, time, i, i, BITSADMIN, "", -1));
      processes.end(new ProcessEnded(Said.source(SECURITY, 4689, time, i), at(time), i));
    }
    assertThat(processes.size()).isLessThan(10_000);
  }

  @Test
  void failureThatStandsAtTheEndIsTheError() {
    Case.Draft one =
        only(
            List.of(
                created("17:56:57", 1, WHOLE, program(BITSADMIN, 9084)),
                stopped("17:56:58", 2, NAMED, attempt(1), URL, 0x80072ee7L),
                cancelled("17:57:38", 3, WHOLE, OWNER)));

    Job job = one.job.orElseThrow();
    assertThat(job.state()).hasValue(JobState.CANCELLED);
    assertThat(job.error().orElseThrow().code().name()).hasValue("WININET_E_NAME_NOT_RESOLVED");
    assertThat(job.transferred()).isEmpty();
    assertThat(one.files.getFirst().started()).isEmpty();
    assertThat(one.timeline)
        .extracting(row -> row.what())
        .containsExactly("job-created", "transfer-failed", "job-cancelled");
  }

  @Test
  void stopFromOutsideAndRestartAreNoErrors() {
    for (long result : List.of(0x00040008L, 0x80040009L)) {
      Case.Draft one =
          only(
              List.of(
                  started("17:00:00", 1, NAMED, attempt(1), URL),
                  stopped("17:00:01", 2, NAMED, attempt(1), URL, result)));

      assertThat(one.job.orElseThrow().error()).isEmpty();
      assertThat(one.job.orElseThrow().state()).isEmpty();
      assertThat(one.timeline.getLast().what()).isEqualTo("transfer-stopped");
    }
  }

  @Test
  void laterResultStandsAndEveryAttemptIsTold() {
    Case.Draft one =
        only(
            List.of(
                stopped("17:00:00", 1, NAMED, attempt(1), URL, 0x80072ee7L),
                started("17:01:00", 2, NAMED, attempt(2), URL),
                stopped("17:02:00", 3, NAMED, attempt(2), URL, 0)));

    TransferFile file = one.files.getFirst();
    assertThat(file.transfers()).hasSize(2);
    assertThat(file.transfers().getFirst().started()).isEmpty();
    assertThat(file.result().orElseThrow().code()).isEqualTo("0x00000000");
    assertThat(one.job.orElseThrow().state()).hasValue(JobState.TRANSFERRED);
    assertThat(one.job.orElseThrow().error()).isEmpty();
  }

  @Test
  void redirectedFileIsOneFileUnderTheAddressAskedFor() {
    String mirror = "https://mirror.example.net/carte.jpg";
    Case.Draft one =
        only(
            List.of(
                created("17:00:00", 1, WHOLE, program(BITSADMIN, 1)),
                added("17:00:01", 2, WHOLE, URL, "C:\\Temp\\carte.jpg"),
                started("17:00:02", 3, NAMED, attempt(1), mirror),
                stopped("17:00:03", 4, NAMED, attempt(1), mirror, 0)));

    assertThat(one.files).hasSize(1);
    assertThat(one.files.getFirst().url()).hasValue(URL);
    assertThat(one.files.getFirst().destination()).hasValue("C:\\Temp\\carte.jpg");
    assertThat(one.files.getFirst().transfers().getFirst().url()).hasValue(mirror);
    assertThat(inferred(one, "files[0].transfers").how()).isEqualTo("byOnlyFile");
  }

  @Test
  void jobKnownFromItsCancellationAloneHasNoCreator() {
    Case.Draft one = only(List.of(cancelled("17:00:00", 1, WHOLE, OWNER)));

    assertThat(one.creator).isEmpty();
    assertThat(one.job.orElseThrow().created()).isEmpty();
    assertThat(one.job.orElseThrow().owner().orElseThrow().sid()).hasValue("S-1-5-21-1-2-3-1111");
    assertThat(one.files).isEmpty();
  }

  @Test
  void jobsOfOneTitleEachTakeTheirOwnAnnouncement() {
    var cases =
        fold(
            List.of(
                created("17:52:47", 1, WITHOUT_ID, Actor.unknown()),
                cancelled("17:52:48", 2, job(OTHER_JOB, "BITS Transfer", OWNER), OWNER),
                created("17:53:36", 3, WITHOUT_ID, Actor.unknown()),
                started("17:53:42", 4, job(JOB, "BITS Transfer", ""), attempt(1), URL)));

    assertThat(cases).hasSize(2);
    assertThat(cases.get(0).job.orElseThrow().id()).hasValue(OTHER_JOB);
    assertThat(cases.get(0).job.orElseThrow().created()).hasValue(at("17:52:47"));
    assertThat(cases.get(1).job.orElseThrow().created()).hasValue(at("17:53:36"));
    var inferred = inferred(cases.get(1), "job.created");
    assertThat(inferred.how()).isEqualTo("byTitleAndTime");
    assertThat(inferred.match()).isEqualTo(Match.LIKELY);
    assertThat(cases.get(1).inferred).containsKey("job.owner.name").doesNotContainKey("job.title");
    assertThat(cases.get(1).formerIds).hasSize(1);
  }

  @Test
  void twoAnnouncementsWithinAMinuteAreSaidToBeAmbiguous() {
    var cases =
        fold(
            List.of(
                created("17:00:00", 1, WITHOUT_ID, Actor.unknown()),
                created("17:00:01", 2, WITHOUT_ID, Actor.unknown()),
                started("17:00:02", 3, job(JOB, "BITS Transfer", ""), attempt(1), URL),
                started("17:00:03", 4, job(OTHER_JOB, "BITS Transfer", ""), attempt(2), URL)));

    assertThat(cases).hasSize(2);
    assertThat(cases)
        .extracting(each -> each.job.orElseThrow().created().orElseThrow())
        .containsExactly(at("17:00:00"), at("17:00:01"));
    assertThat(inferred(cases.getFirst(), "job.created").match()).isEqualTo(Match.POSSIBLE);
    assertThat(inferred(cases.getFirst(), "job.created").others())
        .containsExactly("event 3 of 2021-02-22T17:00:01Z, record 2");
  }

  @Test
  void announcementOfAnotherOwnerStaysAJobOfItsOwn() {
    var cases =
        fold(
            List.of(
                created("17:00:00", 1, job("", "BITS Transfer", "OTHER\\user"), Actor.unknown()),
                cancelled("17:00:01", 2, job(JOB, "BITS Transfer", OWNER), OWNER)));

    assertThat(cases).hasSize(2);
    assertThat(cases.getFirst().job.orElseThrow().id()).isEmpty();
    assertThat(cases.getFirst().job.orElseThrow().created()).hasValue(at("17:00:00"));
    assertThat(cases.getLast().job.orElseThrow().created()).isEmpty();
  }

  @Test
  void orderAmongEqualTimesAndSplittingIntoFilesChangeNothing() {
    var records = new ArrayList<Observation>();
    records.add(process(SECURITY, "17:00:00", 9, 1, BITSADMIN, "bitsadmin", -1));
    records.add(process(SYSMON, "17:00:00", 8, 1, BITSADMIN, "bitsadmin", -1));
    records.add(created("17:00:01", 1, WHOLE, program(BITSADMIN, 1)));
    records.add(started("17:00:01", 2, NAMED, attempt(1), URL));
    records.add(stopped("17:00:01", 3, NAMED, attempt(1), URL, ResultNames.STOPPED_FROM_OUTSIDE));
    records.add(cancelled("17:00:01", 4, WHOLE, OWNER));
    var expected = text(fold(records));

    for (int seed = 0; seed < 50; seed++) {
      var shuffled = new ArrayList<>(records);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(EvidenceOrder.OF_OBSERVATIONS);
      assertThat(text(fold(shuffled))).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void credentialsInAddressesAndCommandLinesDoNotLeave() {
    String secret = "https://admin:hunter2@www.example.com/a";
    var records =
        List.of(
            process(SECURITY, "17:00:00", 9, 1, BITSADMIN, "bitsadmin /transfer n " + secret, -1),
            created("17:00:01", 1, WHOLE, program(BITSADMIN, 1)),
            started("17:00:02", 2, NAMED, attempt(1), secret));

    assertThat(text(fold(records))).doesNotContain("hunter2").contains("‹redacted›");
  }

  private static List<Observation> wholeJob() {
    return List.of(
        created("23:07:21.043356", 12, WHOLE, program(BITSADMIN, 7680)),
        started("23:07:21.2319507", 14, NAMED, attempt(1), URL),
        stopped("23:07:47.8308691", 15, NAMED, attempt(1), URL, 0),
        completed("23:07:47.8390439", 16, WHOLE));
  }

  private static String attempt(int number) {
    return "746fd3d9-0000-0000-0000-00000000000" + number;
  }

  private static Case.Draft only(List<? extends Observation> records) {
    List<Case.Draft> cases = fold(records);
    assertThat(cases).hasSize(1);
    return cases.getFirst();
  }

  private static List<Case.Draft> fold(List<? extends Observation> records) {
    var fold = new HostFold(Knowledge.builtIn());
    records.forEach(fold::apply);
    return fold.finish("host01").cases();
  }

  private static Inference inferred(Case.Draft one, String path) {
    return Objects.requireNonNull(one.inferred.get(path), path);
  }

  /// All that a case says.
  private static String text(List<Case.Draft> cases) {
    var text = new StringBuilder();
    for (Case.Draft each : cases) {
      text.append(each.job).append(each.creator).append(each.actors).append(each.files);
      text.append(each.destinations).append(each.timeline).append(each.sources);
      text.append(each.inferred).append(each.evidence).append(each.id);
    }
    return text.toString();
  }
}
