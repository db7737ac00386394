package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.casefile.Case;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;

class ScheduledCreatorTest {
  private static final String ID = "scheduled-creator";

  @Test
  void aToolOrAShellThatTheSchedulerStartedIsFound() {
    Case.Draft tool = Cases.attempt(Cases.command("transfer"));
    Cases.above(tool, CreatorClass.BITSADMIN, "SCHEDULER C:\\Windows\\System32\\svchost.exe");
    Case.Draft shell = Cases.attempt(Cases.command("transfer"));
    Cases.above(
        shell,
        CreatorClass.BITSADMIN,
        "SHELL C:\\Windows\\System32\\cmd.exe",
        "SCHEDULER C:\\Windows\\System32\\svchost.exe");

    assertThat(Cases.judged(tool, ID).orElseThrow().severity()).isEqualTo(Severity.MEDIUM);
    assertThat(Cases.judged(shell, ID).orElseThrow().why())
        .isEqualTo("the task scheduler started C:\\Windows\\System32\\cmd.exe");
  }

  @Test
  void anUpdaterThatRunsFromItsOwnTaskIsNot() {
    Case.Draft draft =
        Cases.job("x", "C:\\Program Files (x86)\\Google\\Update\\GoogleUpdate.exe", "PC\\eve");
    Cases.above(draft, CreatorClass.UPDATER, "SCHEDULER C:\\Windows\\System32\\svchost.exe");

    assertThat(Cases.judged(draft, ID)).isEmpty();
  }

  @Test
  void aProgramInAStagingPlaceIsFoundAndAPersonsShellIsNot() {
    Case.Draft staged = Cases.job("x", "C:\\Users\\Public\\u.exe", "PC\\eve");
    Cases.above(staged, CreatorClass.OTHER, "SCHEDULER C:\\Windows\\System32\\svchost.exe");
    Case.Draft person = Cases.attempt(Cases.command("transfer"));
    Cases.above(person, CreatorClass.BITSADMIN, "SHELL C:\\cmd.exe");

    assertThat(Cases.judged(staged, ID)).isPresent();
    assertThat(Cases.judged(person, ID)).isEmpty();
  }
}
