package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.AnswerStatus;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.testing.evidence.JobListing;
import org.bitshound.testing.evidence.queue.LegacyQueueFile;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.bitshound.testing.evidence.queue.QueueJob.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What steps that ask the queue say where a database or a saved list is in the evidence.
class QueueAnswersTest {
  private static final String FIRST = "482fcaf0-74bf-469b-8929-5ccd028c9499";
  private static final String SECOND = "582fcaf0-74bf-469b-8929-5ccd028c9499";

  @TempDir private Path folder;

  @Test
  void aSavedListAnswersWhatIsInTheQueue() throws IOException {
    CaseFile found = ofListing("Transferring", "Suspended");

    assertThat(said(found, "T.28", FIRST))
        .startsWith("The job is in what was saved of the queue (snapshot), live; its state is")
        .contains("suspended", "Its notify command is C:\\Windows\\System32\\cmd.exe");
  }

  @Test
  void theQueuesRecordIsToldWithItsOlderStates() throws IOException {
    CaseFile found = ofListing("Transferring", "Suspended");

    assertThat(said(found, "T.33", FIRST))
        .contains("in state suspended", "Its owner is LAB\\ann", "Before, at")
        .contains("it was transferring (earlier-snapshot)");
  }

  @Test
  void filesAreHeldAgainstTheirCount() throws IOException {
    assertThat(said(ofDatabase(), "T.5", "")).contains("All of them are named here.");
  }

  @Test
  void theDatabaseIsToldToo() throws IOException {
    CaseFile found = ofDatabase();

    assertThat(said(found, "T.28", "")).contains("(database), live");
    assertThat(said(found, "T.33", "")).contains("The queue's record is live", "Its files: 1");
  }

  @Test
  void jobsThatWaitWithTheSameOwnerAreToldWithTheirIds() throws IOException {
    CaseFile found = ofListing("Transferring", "Suspended");
    Host host = found.hosts().getFirst();

    assertThat(host.jobs()).hasSize(2);
    assertThat(said(found, "P3.8.2", FIRST))
        .contains("The job " + SECOND, "may wait too", "its owner is LAB\\ann");
  }

  @Test
  void everyValueInTheseAnswersStandsAtOneOfItsFields() throws IOException {
    assertThat(new SaidValues(ofListing("Transferring", "Suspended")).unfounded()).isEmpty();
  }

  private CaseFile ofListing(String before, String after) throws IOException {
    Hunted.write(
        folder,
        Map.of(
            "z-before.json", listing(before, "2021-03-15T18:46:41Z"),
            "a-after.json", listing(after, "2021-03-15T19:00:00Z")));
    return new Hunted(folder).document();
  }

  private static byte[] listing(String state, String modified) {
    var rows = new ArrayList<JobListing.Row>();
    for (String id : List.of(FIRST, SECOND)) {
      rows.add(
          new JobListing.Row(
              id,
              "upd",
              state,
              "LAB\\ann",
              Instant.parse("2021-03-15T18:43:41Z"),
              Instant.parse(modified),
              "http://10.9.8.7/a.exe",
              "C:\\Users\\Public\\a.exe",
              0,
              -1,
              "C:\\Windows\\System32\\cmd.exe",
              "cmd.exe /c a.exe"));
    }
    return new JobListing(rows).json().getBytes(UTF_8);
  }

  private CaseFile ofDatabase() throws IOException {
    var job = new QueueJob();
    job.notifyProgram = "C:\\Windows\\System32\\cmd.exe";
    job.files.add(QueueFile.of("http://a.example/1", "C:\\a\\1"));
    byte[] queue = new LegacyQueueFile(Layout.WINDOWS_10_LEGACY, List.of(job), 16_384).toBytes();
    Hunted.write(folder, Map.of("ws-07/Downloader/qmgr0.dat", queue));
    return new Hunted(folder).document();
  }

  /// What a step says of the case of a job; of the only case where no job is named.
  private static String said(CaseFile found, String step, String job) {
    for (Playbook playbook : found.playbooks()) {
      for (PlaybookRun run : playbook.runs()) {
        if (run.caseId().isPresent() && isOf(found, run, job)) {
          for (Answer answer : run.answers()) {
            if (answer.step().equals(step)) {
              assertThat(answer.status()).isEqualTo(AnswerStatus.ANSWERED);
              return answer.text();
            }
          }
        }
      }
    }
    throw new AssertionError("no answer to " + step);
  }

  private static boolean isOf(CaseFile found, PlaybookRun run, String job) {
    return found.cases().stream()
        .filter(one -> one.id().equals(run.caseId().orElseThrow()))
        .allMatch(
            one -> job.isEmpty() || one.job().orElseThrow().id().filter(job::equals).isPresent());
  }
}
