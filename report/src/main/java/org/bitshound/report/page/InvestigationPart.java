package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.AnswerStatus;
import org.bitshound.casefile.Ask;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Conclusion;
import org.bitshound.casefile.NotApplicable;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.PlaybookStep;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.StepPhase;
import org.bitshound.casefile.Word;
import org.bitshound.casefile.WouldChange;
import org.bitshound.report.words.Wording;

/// The steps of a playbook with what the evidence answers to each.
final class InvestigationPart {
  private final Playbook playbook;
  private final Map<String, PlaybookStep> steps = new HashMap<>();

  InvestigationPart(Playbook playbook) {
    this.playbook = playbook;
    playbook.steps().forEach(step -> steps.put(step.id(), step));
  }

  /// {@return the runs of a case, playbook by playbook}
  static Section of(Case one, List<Runs> playbooks) {
    return section(one, playbooks, InvestigationPart::blocks);
  }

  /// {@return of the runs of a case the conclusions, and what is open}
  static Section inShort(Case one, List<Runs> playbooks) {
    return section(one, playbooks, InvestigationPart::blocksInShort);
  }

  private static Section section(
      Case one,
      List<Runs> playbooks,
      BiFunction<InvestigationPart, PlaybookRun, List<Block>> told) {
    var blocks = new ArrayList<Block>();
    for (Runs runs : playbooks) {
      for (PlaybookRun run : runs.ofCase(one.id())) {
        blocks.addAll(told.apply(runs.part(), run));
      }
    }
    return new Section("playbooks", "Investigation", blocks);
  }

  private List<Block> blocksInShort(PlaybookRun run) {
    List<Item> conclusion = run.conclusion().map(this::item).stream().toList();
    var facts = new ArrayList<Fact>();
    for (AnswerStatus status : AnswerStatus.values()) {
      List<String> titles =
          run.answers().stream()
              .filter(answer -> answer.status() == status)
              .map(answer -> title(answer.step()))
              .toList();
      steps(status.word().replace('-', ' '), titles, facts);
    }
    return List.of(new Block.Items(playbook.title(), conclusion), new Block.Facts(facts));
  }

  /// {@return the conclusion first, then what was answered in each phase, then what has no use
  /// here}
  List<Block> blocks(PlaybookRun run) {
    var blocks = new ArrayList<Block>();
    List<Item> conclusion = run.conclusion().map(this::item).stream().toList();
    blocks.add(new Block.Items(playbook.title(), conclusion));
    var byPhase = new EnumMap<StepPhase, List<Item>>(StepPhase.class);
    var unphased = new ArrayList<Item>();
    boolean ofCollection = run.caseId().isEmpty() && run.host().isEmpty();
    for (Answer answer : run.answers()) {
      PlaybookStep step = steps.get(answer.step());
      List<Item> items =
          step == null ? unphased : byPhase.computeIfAbsent(step.phase(), _ -> new ArrayList<>());
      items.add(item(answer, ofCollection));
    }
    byPhase.forEach(
        (phase, items) -> blocks.add(new Block.Items(phase.word().replace('-', ' '), items)));
    if (!unphased.isEmpty()) {
      blocks.add(new Block.Items("other steps", unphased));
    }
    if (!run.notApplicable().isEmpty()) {
      blocks.add(new Block.Facts(run.notApplicable().stream().map(this::useless).toList()));
    }
    return blocks;
  }

  private Fact useless(NotApplicable row) {
    List<String> titles = titles(row.steps());
    return new Fact(
        "no use: " + row.why().replace('-', ' '), Text.said(String.join("; ", titles)).asOurs());
  }

  private String title(String step) {
    PlaybookStep known = steps.get(step);
    return known == null ? step : known.title();
  }

  private Item item(Conclusion conclusion) {
    var facts = new ArrayList<Fact>();
    steps("speaks for it", titles(conclusion.supporting()), facts);
    steps("against it", titles(conclusion.against()), facts);
    for (WouldChange change : conclusion.wouldChange()) {
      facts.add(new Fact("would change it", Text.said(change.text()).asRepeated()));
    }
    return new Item(
        "conclusion",
        Text.said(
                "Conclusion: "
                    + conclusion.verdict().word()
                    + ", confidence "
                    + conclusion.confidence().word())
            .asOurs(),
        Text.said(conclusion.text()).asRepeated(),
        facts,
        List.of());
  }

  private static void steps(String label, List<String> titles, List<Fact> facts) {
    if (!titles.isEmpty()) {
      facts.add(new Fact(label, Text.said(String.join("; ", titles)).asOurs()));
    }
  }

  private List<String> titles(List<String> steps) {
    return steps.stream().map(this::title).toList();
  }

  /// @param ofCollection whose answers cite cases and hosts, and no record
  private Item item(Answer answer, boolean ofCollection) {
    var facts = new ArrayList<Fact>();
    Optional.ofNullable(steps.get(answer.step()))
        .ifPresent(step -> facts.add(new Fact("asked", Text.said(step.text()).asOurs())));
    answer.because().ifPresent(word -> facts.add(new Fact("because", words(word))));
    if (!answer.missing().isEmpty()) {
      facts.add(new Fact("missing", Text.said(String.join(", ", answer.missing())).asOurs()));
    }
    answer.ask().ifPresent(ask -> ask(ask, facts));
    for (PreparedCommand command : answer.collect()) {
      facts.addAll(PreparedWords.facts("collect", command));
    }
    for (PreparedCommand command : answer.commands()) {
      facts.addAll(PreparedWords.facts("do", command));
    }
    answer.opens().ifPresent(other -> facts.add(new Fact("leads to", Text.said(other))));
    if (!answer.actions().isEmpty()) {
      facts.add(new Fact("actions", Text.said(String.join(" ", answer.actions()))));
    }
    if (ofCollection && !answer.evidence().isEmpty()) {
      facts.add(new Fact("rests on", Text.said(Wording.some(answer.evidence()))));
    }
    return new Item(
        mark(answer),
        Text.said(title(answer.step())).asOurs(),
        Text.said(answer.text()).asRepeated(),
        facts,
        ofCollection ? List.of() : answer.evidence());
  }

  /// {@return what was answered to a check, else how the answer stands}
  private static String mark(Answer answer) {
    return answer.status() == AnswerStatus.ANSWERED
        ? answer.value().map(value -> value.replace('-', ' ')).orElse("answered")
        : answer.status().word().replace('-', ' ');
  }

  private static void ask(Ask ask, List<Fact> facts) {
    facts.add(new Fact("ask", words(ask.whom())));
    facts.add(new Fact("question", Text.said(ask.question()).asRepeated()));
    ask.policy().ifPresent(line -> facts.add(new Fact("policy line", Text.command(line).asRepeated())));
  }

  private static Text words(Word word) {
    return Text.said(word.word().replace('-', ' ')).asOurs();
  }
}
