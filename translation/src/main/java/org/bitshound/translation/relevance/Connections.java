package org.bitshound.translation.relevance;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Which connections can belong to a job: those that the service host or a program that may have
/// made a job began over TCP to a port that no service of Windows itself listens on; and whatever
/// speaks on port 5985, which BITS tries at each start, where somebody else may wait for it.
public final class Connections {

  /// WinRM over HTTP.
  public static final long PROBED = 5985;

  /// DNS, Kerberos, RPC's end points, NetBIOS, LDAP, SMB, DoT, global catalogue. A job over SMB is
  /// carried by the kernel, in whose name nothing tells it from any other file share.
  private static final Set<Long> OF_WINDOWS =
      Set.of(53L, 88L, 135L, 137L, 138L, 139L, 389L, 445L, 464L, 593L, 636L, 853L, 3268L, 3269L);

  private Connections() {}

  /// {@return whether a program's connections need a closer look; one that is not named may}
  public static boolean mayMatter(Optional<String> image) {
    return image.map(Relevance::mayTakePart).orElse(true);
  }

  /// {@return whether it is one that BITS' probe at its start makes}
  public static boolean isProbe(OptionalLong from, OptionalLong to) {
    return is(from, PROBED) || is(to, PROBED);
  }

  /// {@return whether a job may talk to such a port}
  public static boolean mayServe(OptionalLong port) {
    return port.isEmpty() || !OF_WINDOWS.contains(port.getAsLong());
  }

  /// {@return whether a job may talk to such an address: to the host itself only the service does}
  public static boolean mayReach(Optional<String> address, Optional<String> image) {
    return !address.map(Connections::isLoopback).orElse(false)
        || image.map(Relevance::isServiceHost).orElse(true);
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }

  private static boolean is(OptionalLong port, long wanted) {
    return port.isPresent() && port.getAsLong() == wanted;
  }
}
