package org.bitshound.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.TransferAttempt;
import org.bitshound.casefile.TransferFile;
import org.bitshound.remote.DestinationClass;
import org.bitshound.remote.RemoteName;

/// A remote name of a case with the evidence that says it.
///
/// @param evidence refs of the case, never none where the case cites any
record CitedName(RemoteName name, List<String> evidence) {
  /// What a command names at these is fetched or sent.
  private static final Set<String> NAMING =
      Set.of("transfer", "create", "add-file", "add-file-ranges", "replace-remote-prefix");

  /// {@return the case's remote names that lead to a host, each text once, by first use}
  static List<CitedName> of(Case one) {
    var found = new LinkedHashMap<String, CitedName>();
    for (int i = 0; i < one.files().size(); i++) {
      addFile(one, i, found);
    }
    for (int i = 0; i < one.commands().size(); i++) {
      List<String> refs = Doing.evidence(one, i);
      for (CommandAction action : one.commands().get(i).actions()) {
        addAction(new Doing(one.commands().get(i), action, refs), found);
      }
    }
    return new ArrayList<>(found.values());
  }

  /// {@return what a proxy saw asked for, in a case that has no job and no command}: of a tunnel
  /// its end alone
  static List<CitedName> ofProxy(Case one) {
    var found = new LinkedHashMap<String, CitedName>();
    for (NetworkUse use : one.network()) {
      if (use.kind() == NetworkKind.PROXY) {
        boolean tunnel = use.method().filter("CONNECT"::equals).isPresent();
        add(found, tunnel ? use.url().map("https://"::concat) : use.url(), use.evidence());
      }
    }
    return new ArrayList<>(found.values());
  }

  /// {@return the remote names that one action of a command names}
  static Stream<RemoteName> of(Doing doing) {
    var found = new LinkedHashMap<String, CitedName>();
    addAction(doing, found);
    return found.values().stream().map(CitedName::name);
  }

  /// The local side of a command may be a share, and is no remote name then.
  private static void addAction(Doing doing, Map<String, CitedName> found) {
    CommandAction action = doing.action();
    if (!NAMING.contains(action.verb())) {
      return;
    }
    if (doing.sends() || action.verb().equals("replace-remote-prefix")) {
      add(found, action.destination(), doing.evidence());
    } else {
      add(found, action.source(), doing.evidence());
      add(found, action.destination().filter(CitedName::isUrl), doing.evidence());
    }
  }

  private static void addFile(Case one, int index, Map<String, CitedName> found) {
    TransferFile file = one.files().get(index);
    String path = "files[" + index + "]";
    add(found, file.url(), Citation.of(one, path + ".url", path));
    for (TransferAttempt attempt : file.transfers()) {
      List<String> refs = attempt.evidence();
      add(
          found,
          attempt.url(),
          refs.isEmpty() ? Citation.of(one, path + ".transfers", path) : refs);
    }
  }

  private static void add(Map<String, CitedName> found, Optional<String> text, List<String> refs) {
    if (text.isPresent() && !found.containsKey(text.get())) {
      RemoteName name = RemoteName.of(text.get());
      if (name.host().isPresent()) {
        found.put(text.get(), new CitedName(name, refs));
      }
    }
  }

  private static boolean isUrl(String text) {
    return RemoteName.of(text).form() == RemoteName.Form.WEB;
  }

  /// {@return what the name leads to, without path: `http://198.51.100.7:8080`, `\\fs01`}
  String place() {
    String host = name.host().orElseThrow();
    String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    boolean odd = name.is(DestinationClass.ODD_PORT);
    String port = odd ? ":" + name.port().getAsInt() : "";
    return name.form() == RemoteName.Form.UNC
        ? "\\\\" + shown + port
        : name.scheme().map(scheme -> scheme + "://").orElse("") + shown + port;
  }
}
