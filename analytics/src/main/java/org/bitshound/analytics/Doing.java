package org.bitshound.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandAction;
import org.bitshound.remote.RemoteName;

/// One action of one command of a case.
///
/// @param evidence refs of the command's record, never none where the case cites any
record Doing(Command command, CommandAction action, List<String> evidence) {
  /// Verbs whose source and destination are the names of one file.
  static final Set<String> MOVING = Set.of("transfer", "add-file", "add-file-ranges");

  private static final String BITSADMIN = "bitsadmin";

  /// {@return the actions whose verb is among these, in order}
  static List<Doing> of(Case one, Set<String> verbs) {
    var found = new ArrayList<Doing>();
    for (int i = 0; i < one.commands().size(); i++) {
      Command command = one.commands().get(i);
      for (CommandAction action : command.actions()) {
        if (verbs.contains(action.verb())) {
          found.add(new Doing(command, action, evidence(one, i)));
        }
      }
    }
    return found;
  }

  static List<String> evidence(Case one, int command) {
    List<String> own = one.commands().get(command).evidence();
    return own.isEmpty() ? Citation.of(one, "commands[" + command + "]", "commands") : own;
  }

  /// {@return whether it sends and does not fetch}
  boolean sends() {
    return action.value().filter(value -> value.startsWith("upload")).isPresent()
        || (action.source().filter(Doing::isLocal).isPresent()
            && action.destination().map(RemoteName::of).flatMap(RemoteName::host).isPresent());
  }

  boolean isBitsadmins() {
    return command.tool().equals(BITSADMIN);
  }

  /// {@return the command in quotation marks, as the evidence has it}
  String quoted() {
    return Found.quote(command.text());
  }

  private static boolean isLocal(String name) {
    return RemoteName.of(name).form() == RemoteName.Form.LOCAL;
  }
}
