package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.KeptCases;
import org.bitshound.casefile.json.CaseFileReader;
import org.bitshound.hunt.JudgedHost.Judged;
import org.bitshound.hunt.JudgedHost.Kept;
import org.bitshound.intake.Machine;

/// The cases that a document shows, few of which are held: those with a text are read from it, the
/// others made again from the evidence of their host.
final class HuntedCases extends KeptCases {

  /// Makes what is not held.
  interface Again {
    /// {@return the case at a place among those of a host, which is folded and judged again}
    Case caseOf(Machine host, int place);

    /// {@return a case as the document has it}
    byte[] text(Case one);

    /// {@return where the runs of a case were written}
    Map<String, Optional<Kept.Written>> runs(Case one, byte[] text);
  }

  private final List<Judged> shown;
  private final Spread spread;
  private final CaseStore store;
  private final Again again;
  private final Map<Integer, Map<String, Optional<Kept.Written>>> runsOf = new HashMap<>();

  HuntedCases(List<Judged> shown, Spread spread, CaseStore store, Again again) {
    this.shown = shown;
    this.spread = spread;
    this.store = store;
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
        judged.kept().map(this::read).orElseGet(() -> again.caseOf(judged.host(), judged.place()));
    return spread.in(hasOwnId(judged) ? one : withId(judged.brief().id(), one));
  }

  private Case read(Kept kept) {
    return switch (kept) {
      case Kept.Held held -> held.one();
      case Kept.Written text ->
          new CaseFileReader().ofText(store.read(text.start(), text.length()));
    };
  }

  /// A text holds the id that the case had before all cases were known, and no counts over hosts.
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
    Map<String, Optional<Kept.Written>> written =
        isFinal(judged) ? judged.runs() : runsOf.getOrDefault(at, Map.of());
    return written
        .getOrDefault(playbook, Optional.empty())
        .map(run -> store.read(run.start(), run.length()));
  }

  /// {@return whether nothing is added to what was written when the host was judged}
  private boolean isFinal(Judged judged) {
    return hasOwnId(judged) && !spread.speaksOf(judged.brief());
  }

  /// Where what the collection tells is added, runs are made with the text, while the case is at
  /// hand: to read it again for each playbook took most of the time.
  @Override
  public Optional<byte[]> text(int at) {
    Judged judged = shown.get(at);
    if (judged.kept().isEmpty() || !(judged.kept().get() instanceof Kept.Written written)) {
      return Optional.empty();
    }
    if (isFinal(judged)) {
      return Optional.of(store.read(written.start(), written.length()));
    }
    Case one = get(at);
    byte[] text = again.text(one);
    if (!runsOf.containsKey(at)) {
      runsOf.put(at, again.runs(one, text));
    }
    return Optional.of(text);
  }
}
