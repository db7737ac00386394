package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.NotApplicable;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.Word;

/// The runs of a document as lines that a person can read and compare.
final class RunText {
  private RunText() {}

  /// {@return all that the runs say}
  static String whole(CaseFile document) {
    var text = new StringBuilder();
    for (Playbook playbook : document.playbooks()) {
      for (PlaybookRun run : playbook.runs()) {
        text.append("# ").append(name(playbook, run)).append('\n');
        run.answers().forEach(answer -> append(answer, text));
        for (NotApplicable row : run.notApplicable()) {
          if (!row.why().equals("other-scope")) {
            text.append("not applicable, ").append(row.why()).append(": ");
            text.append(String.join(" ", row.steps())).append('\n');
          }
        }
        run.conclusion()
            .ifPresent(end ->
                text.append("conclusion: ")
                    .append(end.text())
                    .append(" for ")
                    .append(end.supporting())
                    .append(" against ")
                    .append(end.against())
                    .append('\n'));
      }
    }
    return text.toString();
  }

  private static void append(Answer answer, StringBuilder text) {
    text.append(answer.step()).append(' ').append(status(answer));
    answer.match().map(Match::word).ifPresent(word -> text.append(" (").append(word).append(')'));
    text.append(": ").append(answer.text());
    text.append(answer.evidence().isEmpty() ? "" : " " + answer.evidence());
    text.append(answer.coverage().isEmpty() ? "" : " by " + answer.coverage());
    answer
        .ask()
        .ifPresent(ask ->
            text.append(" -> ").append(ask.whom().word()).append(": ").append(ask.question()));
    text.append('\n');
    for (PreparedCommand row : answer.commands()) {
      text.append("    do: ").append(row.text().replace("\n", "\n        ")).append('\n');
    }
    for (PreparedCommand row : answer.collect()) {
      text.append("    ").append(row.text()).append('\n');
    }
  }

  private static String status(Answer answer) {
    return answer.status().word()
        + answer.value().map(value -> "=" + value).orElse("")
        + answer.because().map(Word::word).map(word -> " " + word).orElse("");
  }

  /// {@return a line for each answer: step, status, because, SHA-256 of its text}
  ///
  /// @param folder that evidence paths begin with
  static String brief(CaseFile document, String folder) {
    var text = new StringBuilder();
    for (Playbook playbook : document.playbooks()) {
      for (PlaybookRun run : playbook.runs()) {
        text.append("# ").append(name(playbook, run)).append('\n');
        for (Answer answer : run.answers()) {
          text.append(answer.step()).append(' ').append(status(answer));
          text.append(' ').append(sha256(answer.text().replace(folder, ""))).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String name(Playbook playbook, PlaybookRun run) {
    String subject = run.caseId().or(run::host).orElse("the collection");
    return playbook.id() + ", " + subject;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
