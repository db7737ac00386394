package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.BITSADMIN;
import static org.bitshound.correlation.Said.JOB;
import static org.bitshound.correlation.Said.OWNER;
import static org.bitshound.correlation.Said.SECURITY;
import static org.bitshound.correlation.Said.SYSMON;
import static org.bitshound.correlation.Said.created;
import static org.bitshound.correlation.Said.job;
import static org.bitshound.correlation.Said.process;
import static org.bitshound.correlation.Said.program;
import static org.bitshound.correlation.Said.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Match;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.TaskRegistered;
import org.bitshound.observation.TaskRegistered.Action;
import org.bitshound.observation.TaskStarted;
import org.junit.jupiter.api.Test;

/// A job whose maker was started by the task scheduler, and what the logs say of tasks.
class TasksTest {
  private static final String LINE = "bitsadmin /transfer n http://x.example/a C:\\a";
  private static final String TASK = "creator.ancestors[0].task";

  private static Case.Draft made(Observation... ofTasks) {
    var records = new ArrayList<Observation>();
    records.add(
        process(
            SYSMON,
            "10:00:00",
            1,
            900,
            "C:\\Windows\\System32\\svchost.exe",
            "svchost.exe -k netsvcs -p -s Schedule",
            -1));
    records.add(process(SYSMON, "10:05:00", 2, 5000, BITSADMIN, LINE, 900));
    records.add(created("10:05:01", 3, job(JOB, "n", OWNER), program(BITSADMIN, 5000)));
    records.addAll(List.of(ofTasks));
    records.sort(EvidenceOrder.OF_OBSERVATIONS);
    var fold = new HostFold(Knowledge.builtIn(), new Readings());
    records.forEach(fold::apply);
    return fold.finish("host01").cases().getFirst();
  }

  private static TaskStarted ran(String time, int event, String name, String program, long id) {
    return new TaskStarted(
        source("Microsoft-Windows-TaskScheduler", event, time, 50),
        name,
        Optional.of(program),
        Optional.empty(),
        id == 0 ? OptionalLong.empty() : OptionalLong.of(id));
  }

  private static TaskRegistered defined(String time, String name, String arguments) {
    return new TaskRegistered(
        source(SECURITY, 4698, time, 60),
        false,
        name,
        ProcessReference.of(OptionalLong.empty()),
        List.of(new Action("bitsadmin.exe", Optional.of(arguments), Optional.empty())),
        Optional.empty());
  }

  private static Optional<String> task(Case.Draft one) {
    return one.creator.orElseThrow().ancestors().stream()
        .map(Ancestor::task)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Inference how(Case.Draft one) {
    return Objects.requireNonNull(one.inferred.get(TASK), TASK);
  }

  @Test
  void taskIsNamedByTheIdOfItsProcess() {
    Case.Draft one = made(ran("10:05:02", 129, "\\sync", BITSADMIN, 5000));

    assertThat(task(one)).contains("\\sync");
    Inference how = how(one);
    assertThat(how.how()).isEqualTo("byTaskProcess");
    assertThat(how.match()).isEqualTo(Match.EXACT);
    assertThat(one.sources.get(TASK)).isEqualTo(how.evidence()).isNotEmpty();
  }

  @Test
  void taskIsNamedByItsActionAndTheTime() {
    Case.Draft one = made(ran("10:04:59", 200, "\\sync", "bitsadmin.exe", 0));

    assertThat(task(one)).contains("\\sync");
    assertThat(how(one).match()).isEqualTo(Match.LIKELY);
  }

  @Test
  void ofTwoTasksWithOneActionEachIsPossible() {
    Case.Draft one =
        made(
            ran("10:04:59", 200, "\\sync", "bitsadmin.exe", 0),
            ran("10:05:00", 200, "\\other", "bitsadmin.exe", 0));

    assertThat(how(one).match()).isEqualTo(Match.POSSIBLE);
    assertThat(how(one).others()).containsExactly("\\other");
  }

  @Test
  void definitionThatRunsJustThisIsPossible() {
    Case.Draft one = made(defined("09:00:00", "\\sync", "/transfer n http://x.example/a C:\\a"));

    assertThat(task(one)).contains("\\sync");
    assertThat(how(one).how()).isEqualTo("byTaskDefinition");
    assertThat(how(one).match()).isEqualTo(Match.POSSIBLE);
  }

  @Test
  void anotherTimeAnotherProcessAndAnotherActionNameNoTask() {
    assertThat(task(made(ran("10:06:00", 200, "\\sync", "bitsadmin.exe", 0)))).isEmpty();
    assertThat(task(made(ran("10:05:02", 129, "\\sync", BITSADMIN, 5001)))).isEmpty();
    assertThat(task(made(ran("10:05:00", 200, "\\sync", "cmd.exe", 0)))).isEmpty();
    assertThat(task(made(defined("09:00:00", "\\sync", "/list")))).isEmpty();
    assertThat(task(made(defined("11:00:00", "\\sync", "/transfer n http://x.example/a C:\\a"))))
        .isEmpty();
    assertThat(task(made())).isEmpty();
  }
}
