package org.bitshound.analytics;

import java.util.Optional;
import org.bitshound.remote.IpAddress;
import org.bitshound.remote.RemoteName;

/// Remote names that lead back to the machine itself, or nowhere.
final class OwnHost {
  private static final int LOOPBACK_NETWORK = 127; // 127.0.0.0/8

  private OwnHost() {}

  /// {@return whether the name is the machine's own: loopback, or its name}
  ///
  /// @param host the case's
  static boolean is(RemoteName name, String host) {
    return isLoopback(name) || name.host().filter(host::equals).isPresent();
  }

  /// {@return whether the name is a share of the machine itself: `\\localhost\c$\…`}
  static boolean isShareOf(RemoteName name) {
    return name.form() == RemoteName.Form.UNC && isLoopback(name);
  }

  /// {@return whether the name can lead nowhere}
  ///
  /// Source: RFC 6761, 6.4; RFC 1122, 3.2.1.3.
  static boolean isNowhere(RemoteName name) {
    boolean invalid = name.host().filter(host -> host.endsWith(".invalid")).isPresent();
    return invalid || name.address().filter(OwnHost::isUnspecified).isPresent();
  }

  private static boolean isLoopback(RemoteName name) {
    Optional<IpAddress> address = name.address();
    boolean loopback =
        address
            .filter(one ->
                one.version() == 4
                    ? one.low() >>> 24 == LOOPBACK_NETWORK
                    : one.high() == 0 && one.low() == 1)
            .isPresent();
    return loopback || name.host().filter("localhost"::equals).isPresent();
  }

  private static boolean isUnspecified(IpAddress address) {
    return address.high() == 0 && address.low() == 0;
  }
}
