package org.bitshound.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What a collection's facts list: names of its expected cases, and who used BITS on its hosts.
final class OfCollection {
  /// Values that one rule or answer holds; a longer list belongs into a policy.
  private static final int MOST = 200;

  private OfCollection() {}

  /// {@return distinct values of expected cases, each with the path where it stands first}
  static Map<String, String> ofExpected(Facts facts, String list, Predicate<String> meant) {
    var values = new LinkedHashMap<String, String>();
    for (String one : facts.members("cases")) {
      List<String> places =
          list.isEmpty()
              ? List.of(one + ".creator.image")
              : facts.members(one + "." + list).stream().map(each -> each + ".host").toList();
      for (String place : places) {
        facts
            .text(place)
            .filter(meant)
            .filter(value -> values.size() < MOST)
            .ifPresent(value -> values.putIfAbsent(value, place));
      }
    }
    return values;
  }

  /// Says who used BITS, host by host.
  static void sayUses(Inquiry about, Telling told, String what, int most) {
    int said = 0;
    for (String host : about.facts().members("hosts")) {
      for (String use : about.facts().where(host + ".uses", "what", what)) {
        if (said++ < most) {
          told.sayOf(
              use,
              "On {HOST.name} {.program} was used[ by {.user}] from {.first} to {.last}, in {.cases} of"
                      .replace("HOST", host)
                  + " the cases[: “{.example}”].");
        }
      }
    }
    if (said > most) {
      told.say("There are more, in uses of each host.");
    }
  }
}
