package org.bitshound.correlation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the command line of a service host says of whom it hosts: `svchost.exe -k netsvcs -p -s
/// BITS` serves BITS alone, `svchost.exe -k netsvcs` the whole group. Source: [win32],
/// "svchost.exe"; since Windows 10 1703.
final class ServiceHost {

  private static final String IMAGE = "svchost.exe";
  private static final Pattern GROUP = Pattern.compile("\\s-k\\s+\\S");
  private static final Pattern ONE_SERVICE = Pattern.compile("\\s-s\\s+\"?([^\\s\"]+)");

  private ServiceHost() {}

  static boolean is(Optional<String> image) {
    return image.map(path -> Images.fileName(path).equals(IMAGE)).orElse(false);
  }

  /// {@return whether a service host serves BITS alone}
  static boolean isOfBits(String commandLine) {
    return isOf("bits", commandLine);
  }

  /// {@return whether a service host serves one service alone}
  ///
  /// @param service its key in lower case
  static boolean isOf(String service, String commandLine) {
    return service(commandLine).map(service::equals).orElse(false);
  }

  /// {@return whether others live in the host of BITS too; empty where its command line does not
  /// say, or is none of a service host}
  static Optional<Boolean> shared(String commandLine) {
    if (service(commandLine).isPresent()) {
      return Optional.of(false);
    }
    return GROUP.matcher(commandLine).find() ? Optional.of(true) : Optional.empty();
  }

  private static Optional<String> service(String commandLine) {
    var one = ONE_SERVICE.matcher(commandLine);
    return one.find() ? Optional.of(one.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}
