package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.KeptCases;
import org.bitshound.hunt.JudgedHost.Judged;
import org.bitshound.hunt.JudgedHost.Kept;
import org.bitshound.intake.hosts.Machine;

/// The cases that a document shows, few of which are held: those with a text are read from it, the
/// others made again from the evidence of their host.
final class HuntedCases extends KeptCases {

  /// Folds and judges a host again.
  interface Again {
    /// {@return the case at a place among those of a host}
    Case of(Machine host, int place);
  }

  private final List<Judged> shown;
  private final Spread spread;
  private final CaseTexts texts;
  private final Again again;

  HuntedCases(List<Judged> shown, Spread spread, CaseTexts texts, Again again) {
    this.shown = shown;
    this.spread = spread;
    this.texts = texts;
    this.again = again;
  }

  /// {@return the cases of all hosts, worst first, each with an id of its own}
  ///
  /// Two cases get one id where two machines share a name, or a job's GUID was copied: the later
  /// one in order of case takes the next digits of its hash.
  static List<Judged> inOrder(Collection<JudgedHost> hosts) {
    var all = new ArrayList<Judged>();
    hosts.forEach(host -> all.addAll(host.cases()));
    all.sort(
        Comparator.comparing(Judged::brief, Brief.WORST_FIRST)
            .thenComparing(judged -> judged.identity().digest()));
    var taken = HashSet.<String>newHashSet(all.size());
    boolean changed = false;
    for (int i = 0; i < all.size(); i++) {
      Judged one = all.get(i);
      if (!taken.add(one.brief().id())) {
        Judged other = one.withId(one.identity().textBeside(taken));
        all.set(i, other);
        taken.add(other.brief().id());
        changed = true;
      }
    }
    if (changed) {
      all.sort(Comparator.comparing(Judged::brief, Brief.WORST_FIRST));
    }
    return all;
  }

  @Override
  public int size() {
    return shown.size();
  }

  @Override
  public Brief brief(int at) {
    return shown.get(at).brief();
  }

  @Override
  public Case get(int at) {
    Judged judged = shown.get(at);
    Case one =
        judged
            .kept()
            .map(this::read)
            .orElseGet(() -> spread.in(again.of(judged.host(), judged.place())));
    return hasOwnId(judged) ? one : withId(judged.brief().id(), one);
  }

  private Case read(Kept kept) {
    return switch (kept) {
      case Kept.Held held -> spread.in(held.one());
      case Kept.Written text -> texts.read(text, spread);
    };
  }

  /// A text holds the id that the case had before all cases were known.
  private static boolean hasOwnId(Judged judged) {
    return judged.brief().id().equals(judged.identity().text());
  }

  private static Case withId(String id, Case one) {
    Case.Draft draft = one.toDraft();
    draft.id = Optional.of(id);
    return draft.toCase();
  }

  /// {@return the text of a run that was written when the case was, and is still as it would be
  /// written now}
  Optional<byte[]> runText(int at, String playbook) {
    Judged judged = shown.get(at);
    return judged
        .runs()
        .getOrDefault(playbook, Optional.empty())
        .filter(run -> hasOwnId(judged))
        .filter(run -> !(run.ofCollection() && spread.speaksOf(judged.brief())))
        .map(run -> texts.text(run.text()));
  }

  @Override
  public Optional<byte[]> text(int at) {
    Judged judged = shown.get(at);
    return judged.kept().isPresent()
            && judged.kept().get() instanceof Kept.Written text
            && hasOwnId(judged)
        ? Optional.of(texts.text(text, spread))
        : Optional.empty();
  }
}
