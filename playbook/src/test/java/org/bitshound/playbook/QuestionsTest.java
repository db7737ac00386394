package org.bitshound.playbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.StepScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each question, asked of a case that has the answer, of one that has it not on a host where it
/// would have been logged, and of one that has it not on a host where nothing was. What it is to
/// say stands in `questions.txt`; what it says is written to `target/questions.txt`.
class QuestionsTest {
  private static final Path SAID = Path.of("target", "questions.txt");

  /// Each question by name, in the first built-in step that asks it.
  private static Map<String, Step> asked() {
    var asked = new TreeMap<String, Step>();
    for (PlaybookDefinition playbook : Playbooks.builtIn().all()) {
      playbook.steps().forEach(step -> asked.putIfAbsent(step.question(), step));
    }
    return asked;
  }

  static Stream<String> questions() {
    return asked().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionSaysWhatTheEvidenceSaysAndNoMore(String name) {
    assertThat(said(requireNonNull(asked().get(name)))).isEqualTo(expected().get(name));
  }

  @Test
  void everyQuestionIsAskedAndHasItsLines() throws IOException {
    var all = new StringBuilder();
    for (String name : asked().keySet()) {
      all.append("# ").append(name).append('\n').append(said(asked().get(name)));
    }
    Files.createDirectories(SAID.getParent());
    Files.writeString(SAID, all);

    assertThat(expected().keySet()).isEqualTo(asked().keySet());
  }

  private static Map<String, String> expected() {
    var expected = new TreeMap<String, String>();
    String name = "";
    for (String line : Subjects.resource("questions.txt").lines().toList()) {
      if (line.startsWith("# ")) {
        name = line.substring(2);
      } else {
        expected.merge(name, line + "\n", String::concat);
      }
    }
    return expected;
  }

  private static String said(Step step) {
    Question question = Questions.named(step.question()).orElseThrow();
    return switch (step.said().scope()) {
      case CASE ->
          "full: "
              + Rendering.of(question.answer(about(step, Subjects.full(), Subjects.watched())))
              + "none: "
              + Rendering.of(question.answer(about(step, Subjects.bare(), Subjects.watched())))
              + "blind: "
              + Rendering.of(question.answer(about(step, Subjects.bare(), Subjects.unseen())));
      case HOST ->
          "full: "
              + Rendering.of(question.answer(about(step, Subjects.watched())))
              + "blind: "
              + Rendering.of(question.answer(about(step, Subjects.unseen())));
      case COLLECTION ->
          "full: "
              + Rendering.of(question.answer(about(step, Facts.of(Subjects.collection()))))
              + "none: "
              + Rendering.of(question.answer(about(step, Facts.of(List.of()))));
    };
  }

  private static Inquiry about(Step step, Case one, Host host) {
    return new Inquiry(
        step.said(),
        Optional.of(one),
        Optional.of(host),
        Optional.of(new Sight(host, one.first(), one.last(), false)),
        Facts.of(one),
        step.advice());
  }

  private static Inquiry about(Step step, Host host) {
    assertThat(step.said().scope()).isEqualTo(StepScope.HOST);
    return new Inquiry(
        step.said(),
        Optional.empty(),
        Optional.of(host),
        Optional.empty(),
        Facts.of(host),
        step.advice());
  }

  private static Inquiry about(Step step, Facts facts) {
    return new Inquiry(
        step.said(), Optional.empty(), Optional.empty(), Optional.empty(), facts, step.advice());
  }
}
