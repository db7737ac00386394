package org.bitshound.command;

import java.util.List;
import java.util.Optional;

/// The methods of `BitsClientJob`, which a feature of Windows servers brings. Source: [win32],
/// "BitsClientJob class".
final class WmiMethods {
  private WmiMethods() {}

  static void read(String method, List<String> arguments, Draft draft) {
    Optional<String> all =
        arguments.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", arguments));
    all.ifPresent(draft::leftOver);
    if (method.equalsIgnoreCase("SetCredentials")) {
      arguments.forEach(draft::secret);
    }
    draft.doubts(Because.VALUE_NOT_KNOWN);
    draft.add(Action.of(verb(method, arguments)).value(all));
  }

  private static Verb verb(String method, List<String> arguments) {
    return switch (Letters.lower(method)) {
      case "createjob" -> Verb.CREATE;
      case "addfile" -> Verb.ADD_FILE;
      case "setjobstate" -> state(arguments);
      case "setcredentials" -> Verb.SET_CREDENTIALS;
      case "takeownership" -> Verb.TAKE_OWNERSHIP;
      default -> Verb.OTHER;
    };
  }

  /// 0 cancel, 1 complete, 2 resume, 3 suspend.
  private static Verb state(List<String> arguments) {
    return switch (arguments.isEmpty() ? "" : arguments.getLast()) {
      case "0" -> Verb.CANCEL;
      case "1" -> Verb.COMPLETE;
      case "2" -> Verb.RESUME;
      case "3" -> Verb.SUSPEND;
      default -> Verb.OTHER;
    };
  }
}
