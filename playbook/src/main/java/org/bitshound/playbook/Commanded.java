package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;

/// The actions of a case's commands.
final class Commanded {
  private Commanded() {}

  /// {@return paths of the actions that name a source}
  static List<String> withSource(Facts facts) {
    return with(facts, ".source");
  }

  /// {@return paths of the actions that name a destination}
  static List<String> withDestination(Facts facts) {
    return with(facts, ".destination");
  }

  /// {@return paths of the actions that set a notify command}
  static List<String> settingNotify(Facts facts) {
    return with(facts, ".program");
  }

  private static List<String> with(Facts facts, String field) {
    var paths = new ArrayList<String>();
    for (String command : facts.members("commands")) {
      for (String action : facts.members(command + ".actions")) {
        if (facts.has(action + field)) {
          paths.add(action);
        }
      }
    }
    return paths;
  }
}
