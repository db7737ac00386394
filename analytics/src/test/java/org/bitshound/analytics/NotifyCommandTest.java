package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;

class NotifyCommandTest {
  private static final String ID = "notify-command";

  @Test
  void aProgramThatIsSetIsFoundHigh() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    Cases.changeJob(draft, job -> job.notifyCommand = Optional.of(notify("C:\\Windows\\mail.exe")));

    var finding = Cases.judged(draft, ID).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.why()).isEqualTo("it starts C:\\Windows\\mail.exe with “-q”");
    assertThat(finding.reasons()).isEmpty();
  }

  @Test
  void aProgramOfTheBlockListIsMarked() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    Cases.changeJob(
        draft, job -> job.notifyCommand = Optional.of(notify("C:\\Windows\\System32\\cmd.exe")));

    assertThat(Cases.judged(draft, ID).orElseThrow().reasons()).containsExactly("block-list");
  }

  @Test
  void aCommandThatSetsOneIsFoundAndOneThatClearsItIsNot() {
    var set = Cases.command("set-notify-command");
    var action = new CommandAction.Draft();
    action.verb = Optional.of("set-notify-command");
    action.program = Optional.of("C:\\Windows\\notepad.exe");
    set.actions.set(0, action.toCommandAction());

    assertThat(Cases.judged(Cases.attempt(set), ID).orElseThrow().why()).contains("notepad.exe");
    assertThat(Cases.judged(Cases.attempt(Cases.command("clear-notify-command")), ID)).isEmpty();
  }

  @Test
  void ofAServiceAccountItNeverRunsAndWeighsLess() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    Cases.changeJob(
        draft,
        job -> {
          job.owner = Optional.of(new Account(Optional.empty(), Optional.of("S-1-5-18")));
          job.notifyCommand = Optional.of(notify("C:\\Windows\\mail.exe"));
        });

    var finding = Cases.judged(draft, ID).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.why()).contains("for which BITS runs none");
  }

  @Test
  void aChildWhoseCommandLineLacksItsOwnNameBearsTheMark() {
    Case.Draft marked = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    marked.children.add(Cases.child("C:\\Windows\\System32\\cmd.exe", "/c notepad.exe"));
    Case.Draft usual = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    usual.children.add(Cases.child("C:\\Windows\\System32\\cmd.exe", "cmd.exe /c notepad.exe"));

    assertThat(Cases.judged(marked, ID).orElseThrow().reasons()).containsExactly("started");
    assertThat(Cases.judged(usual, ID)).isEmpty();
  }

  private static Notify notify(String program) {
    return new Notify(Optional.of(program), Optional.of("-q"), OptionalLong.of(3));
  }
}
