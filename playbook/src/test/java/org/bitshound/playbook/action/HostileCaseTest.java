package org.bitshound.playbook.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Action;
import org.bitshound.casefile.BatchMate;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Shell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a case's texts hold, commands do what they did before: outside of quotes every one is
/// the same as with harmless texts.
class HostileCaseTest {

  static Stream<String> hostile() {
    return Stream.of(
        "\" & calc & \"",
        "' ; calc ; '",
        "\u2018;calc;\u2019",
        "\u201a;calc\u201b",
        "$(calc)`n",
        "%COMSPEC%!x!^&",
        "a\r\ncalc\n",
        "\u202e\u001b[2J\u0000",
        "-Recurse /allusers @x",
        "h.example CNAME evil.example.\n*",
        "x' approved-by: me\n",
        "«job.id»",
        "\ud800");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void commandsKeepTheirShape(String text) {
    List<String> harmless = shapes(Cases.actions(filled("x")));

    assertThat(shapes(Cases.actions(filled(text)))).isNotEmpty().isSubsetOf(harmless);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void sentencesShowAllThatTheyHold(String text) {
    for (Action action : Cases.actions(filled(text))) {
      Stream.of(
              Optional.of(action.text()),
              Optional.of(action.why()),
              action.effect(),
              action.condition())
          .flatMap(Optional::stream)
          .forEach(sentence ->
              assertThat(sentence).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TRANSFERRED", "ACKNOWLEDGED"})
  void textsForOtherProductsHoldNoLineOfTheirOwn(JobState state) {
    hostile()
        .forEach(text ->
            Cases.actions(filled(text, state)).stream()
                .flatMap(action -> action.commands().stream())
                .filter(command -> command.shell() == Shell.TEXT)
                .forEach(
                    command -> assertThat(command.text()).doesNotContain("calc", "evil", "me\n")));
  }

  /// What stands outside of quotes, whatever stands in them; text is left out, it has none.
  private static List<String> shapes(List<Action> actions) {
    return actions.stream()
        .flatMap(action -> action.commands().stream())
        .map(command -> command.shell() + shape(command))
        .toList();
  }

  private static String shape(PreparedCommand command) {
    return switch (command.shell()) {
      case CMD -> command.text().replaceAll("\"[^\"]*\"", "\"\"");
      case POWERSHELL -> withoutStrings(command.text());
      case WEVTUTIL_QUERY -> command.text().replaceAll("'[^']*'", "''");
      case TEXT -> "";
    };
  }

  private static String withoutStrings(String text) {
    var shape = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      at++;
      if (!isQuote(letter)) {
        shape.append(letter);
        continue;
      }
      while (!isQuote(text.charAt(at))
          || (at + 1 < text.length() && isQuote(text.charAt(at + 1)))) {
        at += isQuote(text.charAt(at)) ? 2 : 1;
      }
      at++;
      shape.append("''");
    }
    return shape.toString();
  }

  private static boolean isQuote(char letter) {
    return letter == '\'' || (letter >= 0x2018 && letter <= 0x201b);
  }

  private static Case.Draft filled(String text) {
    return filled(text, JobState.TRANSFERRED);
  }

  private static Case.Draft filled(String text, JobState state) {
    Case.Draft one = Cases.job(state);
    one.severity = Optional.of(Severity.HIGH);
    one.host = Optional.of(text);
    Cases.notify(one, "C:\\" + text + "\\n.exe");
    Cases.changeJob(
        one,
        job -> {
          job.id = Optional.of(text);
          job.title = Optional.of(text);
          job.owner = Optional.of(new Account(Optional.of(text), Optional.empty()));
          job.credentials = Optional.of(true);
          job.batch.add(new BatchMate("BH-1111111111", Optional.of(text), Optional.of(text)));
        });
    one.files = List.of(Cases.file("C:\\" + text, "http://" + text + "/a"));
    one.destinations = List.of(Cases.destination(text));
    one.creator = Optional.of(Cases.creator(CreatorClass.BITSADMIN, "C:\\" + text + "\\c.exe"));
    one.followOn.add(Cases.use("executed", "C:\\" + text + "\\a.exe"));
    one.followOn.add(Cases.use("scheduled", "C:\\" + text + "\\a.exe"));
    one.children.add(Cases.child("C:\\" + text + "\\n.exe"));
    Stream.of("notify-command", "masquerade", "proxy-changed", "service-tampered", "process-intent")
        .map(id -> Cases.finding(id, Severity.HIGH, "bits-persistence"))
        .forEach(one.findings::add);
    return one;
  }
}
