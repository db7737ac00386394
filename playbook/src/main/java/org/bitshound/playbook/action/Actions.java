package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Action;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Verdict;

/// Prepares the actions of a case. Unchanging and safe for several threads.
public final class Actions {
  private final List<Preparation> preparations;

  private Actions(List<Preparation> preparations) {
    this.preparations = List.copyOf(preparations);
  }

  /// {@return all kinds of action, in the order of doing within a phase}
  public static Actions builtIn() {
    SharedDomains shared = SharedDomains.builtIn();
    return new Actions(
        List.of(
            new SnapshotJobs(),
            new DumpProcesses(),
            new CopyDatabase(),
            new ExportLogs(),
            new SaveFiles(),
            new SuspendJob(),
            new ClearNotifyCommand(),
            new IsolateHost(),
            new CancelJob(),
            new CompleteJob(),
            new QuarantineFiles(),
            new BlockDestinations(shared),
            new ResetCredential(),
            new RemoveJobs(),
            new RemovePersistence(),
            new RestoreService(),
            new VerifyGone(),
            new ChangeSettings(),
            new ShortenLifetime(),
            new RestrictTool(),
            new ChangePolicy(shared),
            new AddRule(shared),
            new WriteNote()));
  }

  /// {@return what to do about a case, in the order of doing; nothing where it is expected}
  ///
  /// @param host the case's
  public List<Action> of(Case one, Host host) {
    if (one.verdict() == Verdict.EXPECTED) {
      return List.of();
    }
    var facts = new CaseFacts(one, host);
    var prepared = new LinkedHashMap<String, Prepared>();
    for (Preparation preparation : preparations) {
      for (Prepared each : preparation.of(facts)) {
        prepared.merge(each.key, each, Actions::joined);
      }
    }
    return numbered(prepared.values());
  }

  /// What is asked for twice is done once, for both reasons.
  private static Prepared joined(Prepared known, Prepared again) {
    addNew(known.action.evidence, again.action.evidence);
    addNew(known.action.steps, again.action.steps);
    addNew(known.needs(), again.needs());
    return known;
  }

  private static void addNew(List<String> known, List<String> more) {
    more.stream().filter(each -> !known.contains(each)).forEach(known::add);
  }

  private static List<Action> numbered(Iterable<Prepared> prepared) {
    var inOrder = new ArrayList<Prepared>();
    prepared.forEach(inOrder::add);
    inOrder.sort(Comparator.comparing(each -> each.action.phase.orElseThrow()));
    inOrder.stream()
        .findFirst()
        .filter(first -> first.action.phase.filter(ActionPhase.PRESERVE::equals).isPresent())
        .ifPresent(Prepared::makeFolders);
    var ids = new LinkedHashMap<String, String>();
    inOrder.forEach(each -> ids.put(each.key, "a" + (ids.size() + 1)));
    return inOrder.stream().map(each -> numbered(each, ids)).toList();
  }

  /// A thing that nobody could preserve is required by nobody.
  private static Action numbered(Prepared prepared, Map<String, String> ids) {
    Action.Draft action = prepared.done();
    action.id = Optional.ofNullable(ids.get(prepared.key));
    action.requires =
        prepared.needs().stream().map(ids::get).filter(id -> id != null).distinct().toList();
    action.insteadOf = prepared.insteadOf().map(ids::get);
    action.evidence = new ArrayList<>(new LinkedHashSet<>(action.evidence));
    return action.toAction();
  }
}
