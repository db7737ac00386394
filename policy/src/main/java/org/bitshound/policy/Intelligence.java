package org.bitshound.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Intel;
import org.bitshound.casefile.IntelList;
import org.bitshound.casefile.OnDisk;
import org.bitshound.casefile.TransferAttempt;
import org.bitshound.casefile.TransferFile;
import org.bitshound.remote.PublicSuffixes;
import org.bitshound.remote.RegistrableDomain;
import org.bitshound.remote.RemoteName;

/// What lists that the user gave say of a case's destinations, files and creator. Nobody is asked,
/// and no verdict hangs on it: a policy denies what is to weigh. Unchanging and safe for several
/// threads.
public final class Intelligence {
  private static final int LONGEST_NAME = 253;

  private final List<IntelTable> tables;
  private final PublicSuffixes suffixes = PublicSuffixes.builtIn();

  private Intelligence(List<IntelTable> tables) {
    this.tables = List.copyOf(tables);
  }

  /// {@return the lists together, in the order given}
  public static Intelligence of(List<IntelTable> tables) {
    return new Intelligence(tables);
  }

  /// {@return which lists these are}
  public List<IntelList> lists() {
    return tables.stream().map(IntelTable::list).toList();
  }

  /// Adds to a case what the lists say of it.
  public void addTo(Case.Draft one) {
    if (tables.isEmpty()) {
      return;
    }
    one.sources = new LinkedHashMap<>(one.sources);
    Set<RemoteName> names = names(one);
    one.destinations = new ArrayList<>(one.destinations.stream().map(to -> in(to, names)).toList());
    one.files = new ArrayList<>(one.files);
    for (int at = 0; at < one.files.size(); at++) {
      one.files.set(at, in(one.files.get(at), "files[" + at + "]", one));
    }
    one.creator = one.creator.map(maker -> in(maker, one));
  }

  /// The remote names that lead to destinations.
  private static Set<RemoteName> names(Case.Draft one) {
    var texts = new LinkedHashSet<String>();
    for (TransferFile file : one.files) {
      file.url().ifPresent(texts::add);
      file.transfers().stream()
          .map(TransferAttempt::url)
          .flatMap(Optional::stream)
          .forEach(texts::add);
    }
    for (Command command : one.commands) {
      command.actions().stream().flatMap(Intelligence::places).forEach(texts::add);
    }
    var names = new LinkedHashSet<RemoteName>();
    texts.forEach(text -> names.add(RemoteName.of(text)));
    return names;
  }

  private static Stream<String> places(CommandAction action) {
    return Stream.of(action.source(), action.destination()).flatMap(Optional::stream);
  }

  private Destination in(Destination to, Set<RemoteName> names) {
    var found = new LinkedHashSet<Intel>();
    to.host().ifPresent(host -> ofHost(host, found));
    to.address()
        .filter(address -> !to.host().equals(Optional.of(address)))
        .ifPresent(address -> add(address, address, found));
    for (RemoteName name : names) {
      if (name.host().isPresent() && name.host().equals(to.host())) {
        ofUrl(name, found);
      }
    }
    if (found.isEmpty()) {
      return to;
    }
    Destination.Draft draft = to.toDraft();
    draft.intel = List.copyOf(found);
    return draft.toDestination();
  }

  /// A domain stands for all names below it, but for one below which everybody can have a name.
  private void ofHost(String host, Set<Intel> found) {
    add(host, host, found);
    int dot = host.length() > LONGEST_NAME ? -1 : host.indexOf('.');
    boolean named = RemoteName.of("http://" + host + "/").address().isEmpty();
    while (named && dot >= 0) {
      String above = host.substring(dot + 1);
      add(IntelValue.BELOW + above, host, found);
      if (!isSuffix(above)) {
        add(above, host, found);
      }
      dot = host.indexOf('.', dot + 1);
    }
  }

  private boolean isSuffix(String domain) {
    String below = "x." + domain;
    return suffixes
        .of(RemoteName.of("http://" + below + "/"))
        .map(RegistrableDomain::domain)
        .filter(below::equals)
        .isPresent();
  }

  private void ofUrl(RemoteName name, Set<Intel> found) {
    Optional<String> plain = IntelValue.url(name);
    plain.ifPresent(url -> {
      add(url, name.text(), found);
      IntelValue.query(name).ifPresent(query -> add(url + query, name.text(), found));
    });
  }

  private TransferFile in(TransferFile file, String path, Case.Draft one) {
    var found = new LinkedHashSet<Intel>();
    file.hashes().ifPresent(hashes -> ofHashes(hashes, found));
    file.onDisk().flatMap(OnDisk::hashes).ifPresent(hashes -> ofHashes(hashes, found));
    if (found.isEmpty()) {
      return file;
    }
    cite(path, file.onDisk().map(OnDisk::evidence).orElse(List.of()), one);
    TransferFile.Draft draft = file.toDraft();
    draft.intel = List.copyOf(found);
    return draft.toTransferFile();
  }

  private Creator in(Creator maker, Case.Draft one) {
    var found = new LinkedHashSet<Intel>();
    maker.hashes().ifPresent(hashes -> ofHashes(hashes, found));
    if (found.isEmpty()) {
      return maker;
    }
    cite("creator", List.of(), one);
    Creator.Draft draft = maker.toDraft();
    draft.intel = List.copyOf(found);
    return draft.toCreator();
  }

  /// What a list says rests on the hash that was compared.
  private static void cite(String path, List<String> otherwise, Case.Draft one) {
    one.sources.put(path + ".intel", one.sources.getOrDefault(path + ".hashes", otherwise));
  }

  private void ofHashes(Hashes hashes, Set<Intel> found) {
    Stream.of(hashes.md5(), hashes.sha1(), hashes.sha256())
        .flatMap(Optional::stream)
        .forEach(hash -> add(hash, hash, found));
  }

  private void add(String key, String of, Set<Intel> found) {
    for (IntelTable table : tables) {
      for (Intel entry : table.of(key)) {
        found.add(entry.value().equalsIgnoreCase(of) ? entry : matching(entry, of));
      }
    }
  }

  private static Intel matching(Intel entry, String of) {
    return new Intel(
        entry.list(),
        entry.line(),
        entry.date(),
        entry.value(),
        Optional.of(of),
        entry.says(),
        entry.registered(),
        entry.source(),
        entry.text());
  }
}
