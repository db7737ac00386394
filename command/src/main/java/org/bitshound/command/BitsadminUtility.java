package org.bitshound.command;

import java.util.Optional;

/// The verbs of bitsadmin that concern the machine and no job: `/util`, `/peercaching`, `/cache`,
/// `/peers`.
final class BitsadminUtility {
  private BitsadminUtility() {}

  static void read(Words words, Draft draft) {
    Optional<String> name = words.takeText();
    if (name.isEmpty()) {
      draft.fails(Because.ARGUMENT_MISSING);
      draft.add(Action.of(Verb.OTHER).value(Optional.of("util")));
      return;
    }
    Optional<String> rest = words.takeRest();
    switch (Letters.lower(name.get())) {
      case "/repairservice" -> draft.add(Action.of(Verb.REPAIR_SERVICE).value(rest));
      case "/setieproxy" -> draft.add(Action.of(Verb.SET_MACHINE_PROXY).value(rest));
      case "/getieproxy", "/version" ->
          draft.add(Action.of(Verb.GET).value(Optional.of(name.get().substring(1) + tail(rest))));
      case "/enableanalyticchannel" ->
          draft.add(Action.of(Verb.OTHER).value(Optional.of(name.get().substring(1) + tail(rest))));
      case "/?", "/help" -> draft.add(Action.of(Verb.HELP));
      default -> {
        draft.fails(Because.VERB_UNKNOWN);
        draft.leftOver(name.get() + tail(rest));
        draft.add(Action.of(Verb.OTHER).value(Optional.of("util " + name.get())));
      }
    }
  }

  static void caches(String verb, Words words, Draft draft) {
    Optional<String> rest = words.takeRest();
    if (rest.isEmpty()) {
      draft.fails(Because.ARGUMENT_MISSING);
    }
    boolean asksForHelp =
        rest.filter(t -> t.equals("/?") || t.equalsIgnoreCase("/help")).isPresent();
    draft.add(
        asksForHelp
            ? Action.of(Verb.HELP)
            : Action.of(Verb.PEER_CACHE).value(Optional.of(verb + tail(rest))));
  }

  private static String tail(Optional<String> rest) {
    return rest.map(text -> " " + text).orElse("");
  }
}
