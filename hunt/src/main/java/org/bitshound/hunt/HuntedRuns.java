package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bitshound.casefile.BitsUse;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.KeptRuns;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Verdict;
import org.bitshound.casefile.json.CaseValues.Value;
import org.bitshound.hunt.JudgedHost.Judged;
import org.bitshound.playbook.PlaybookDefinition;
import org.bitshound.playbook.Playbooks;

/// The runs of one playbook: on cases in their order, read from their text or made again from the
/// case, then on hosts, then on the collection.
final class HuntedRuns extends KeptRuns {
  private final Playbooks playbooks;
  private final PlaybookDefinition playbook;
  private final HuntedCases cases;
  private final Map<String, Host> hosts = new HashMap<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<PlaybookRun> others = new ArrayList<>();

  private HuntedRuns(
      Playbooks playbooks,
      PlaybookDefinition playbook,
      List<Judged> shown,
      HuntedCases cases,
      List<Host> hosts,
      List<Value> collection) {
    this.playbooks = playbooks;
    this.playbook = playbook;
    this.cases = cases;
    hosts.forEach(host -> this.hosts.put(host.name(), host));
    var asked = new TreeSet<String>();
    for (int at = 0; at < shown.size(); at++) {
      Brief brief = shown.get(at).brief();
      if (shown.get(at).runs().containsKey(playbook.id())) {
        places.add(at);
        if (brief.verdict() != Verdict.EXPECTED) {
          asked.add(brief.host());
        }
      }
    }
    for (String host : asked) {
      playbooks.run(playbook, host(host)).ifPresent(others::add);
    }
    playbooks.run(playbook, collection).ifPresent(others::add);
  }

  /// {@return the document's playbooks with their runs}
  static List<Playbook> of(
      Playbooks playbooks,
      List<Judged> shown,
      HuntedCases cases,
      List<Host> hosts,
      List<Value> collection) {
    return playbooks.all().stream()
        .map(one -> one.playbook(new HuntedRuns(playbooks, one, shown, cases, hosts, collection)))
        .toList();
  }

  /// {@return what the collection's steps may ask of the document}
  static List<Value> values(
      Summary summary, List<Group> groups, List<Host> hosts, List<Judged> shown) {
    var values = new ArrayList<Value>();
    values.add(new Value("summary.cases", String.valueOf(summary.cases())));
    values.add(new Value("summary.hosts", String.valueOf(summary.hosts())));
    values.add(new Value("summary.jobs", String.valueOf(summary.jobs())));
    for (int at = 0; at < groups.size(); at++) {
      Group group = groups.get(at);
      String path = "groups[" + at + "].";
      values.add(new Value(path + "by", group.by().word()));
      values.add(new Value(path + "value", group.value()));
      values.add(new Value(path + "cases", String.join(", ", group.cases())));
      values.add(new Value(path + "hosts", String.join(", ", group.hosts())));
    }
    for (int at = 0; at < hosts.size(); at++) {
      uses(hosts.get(at), "hosts[" + at + "].", values);
    }
    var images = new HashSet<String>();
    var remotes = new HashSet<String>();
    for (int at = 0; at < shown.size(); at++) {
      Brief brief = shown.get(at).brief();
      if (brief.verdict() == Verdict.EXPECTED) {
        known(brief, "cases[" + at + "].", images, remotes, values);
      }
    }
    return values;
  }

  private static void uses(Host host, String path, List<Value> values) {
    values.add(new Value(path + "name", host.name()));
    for (int at = 0; at < host.uses().size(); at++) {
      BitsUse use = host.uses().get(at);
      String here = path + "uses[" + at + "].";
      values.add(new Value(here + "what", use.what().word()));
      values.add(new Value(here + "program", use.program()));
      use.user().ifPresent(user -> values.add(new Value(here + "user", user)));
      values.add(new Value(here + "cases", String.valueOf(use.cases())));
      values.add(new Value(here + "first", use.first().toString()));
      values.add(new Value(here + "last", use.last().toString()));
      use.example().ifPresent(text -> values.add(new Value(here + "example", text)));
    }
  }

  /// What an expected case is made by, and where it leads, as far as no case before it says the
  /// same: steps ask which values there are, and thousands of cases have the same few.
  private static void known(
      Brief one, String path, Set<String> images, Set<String> remotes, List<Value> values) {
    int before = values.size();
    one.image()
        .filter(images::add)
        .ifPresent(image -> values.add(new Value(path + "creator.image", image)));
    for (int at = 0; at < one.remotes().size(); at++) {
      String remote = one.remotes().get(at);
      if (!remote.isEmpty() && remotes.add(remote)) {
        values.add(new Value(path + "destinations[" + at + "].host", remote));
      }
    }
    if (values.size() > before) {
      values.add(new Value(path + "id", one.id()));
    }
  }

  private Host host(String name) {
    return Objects.requireNonNull(hosts.get(name), name);
  }

  @Override
  public int size() {
    return places.size() + others.size();
  }

  @Override
  public PlaybookRun get(int at) {
    if (at >= places.size()) {
      return others.get(at - places.size());
    }
    Case one = cases.get(places.get(at));
    return playbooks.run(
        playbook,
        Objects.requireNonNull(playbooks.openedBy(one).get(playbook), playbook.id()),
        one,
        host(one.host()));
  }

  @Override
  public Optional<String> caseId(int at) {
    return at < places.size() ? Optional.of(cases.id(places.get(at))) : Optional.empty();
  }

  @Override
  public Optional<byte[]> text(int at) {
    return at < places.size() ? cases.runText(places.get(at), playbook.id()) : Optional.empty();
  }
}
