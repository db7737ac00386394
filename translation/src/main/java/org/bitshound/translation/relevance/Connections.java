package org.bitshound.translation.relevance;

import java.util.Optional;
import java.util.Set;

/// Which connections can belong to a job: those that the service host or a program that may have
/// made a job began over TCP to a port that no service of Windows itself listens on; and whatever
/// speaks on port 5985, which BITS tries at each start, where somebody else may wait for it. A job
/// over SMB is carried by the kernel, so that its connections to SMB's ports may be a job's too.
public final class Connections {

  /// WinRM over HTTP.
  private static final String PROBED = "5985";

  /// DNS, Kerberos, RPC's end points, NetBIOS, LDAP, SMB, DoT, global catalogue.
  private static final Set<String> OF_WINDOWS =
      Set.of(
          "53", "88", "135", "137", "138", "139", "389", "445", "464", "593", "636", "853", "3268",
          "3269");

  /// Over TCP, and over NetBIOS.
  private static final Set<String> OF_SHARES = Set.of("445", "139");

  /// The name of the kernel's process in all logs.
  private static final String KERNEL = "System";

  private Connections() {}

  /// {@return whether the kernel talks to a server's shares}
  public static boolean isOfShares(Optional<String> image, Optional<String> port) {
    return port.isPresent()
        && OF_SHARES.contains(port.get())
        && image.filter(KERNEL::equalsIgnoreCase).isPresent();
  }

  /// {@return whether a program's connections need a closer look; one that is not named may}
  public static boolean mayMatter(Optional<String> image) {
    return image.map(Relevance::mayTakePart).orElse(true);
  }

  /// {@return whether it is one that BITS' probe at its start makes}
  public static boolean isProbe(Optional<String> from, Optional<String> to) {
    return is(from) || is(to);
  }

  /// {@return whether a job may talk to such a port}
  public static boolean mayServe(Optional<String> port) {
    return port.isEmpty() || !OF_WINDOWS.contains(port.get());
  }

  /// {@return whether a job may talk to such an address: to the host itself only the service does}
  public static boolean mayReach(Optional<String> address, Optional<String> image) {
    return !address.map(Connections::isLoopback).orElse(false)
        || image.map(Relevance::isServiceHost).orElse(true);
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }

  private static boolean is(Optional<String> port) {
    return port.isPresent() && port.get().equals(PROBED);
  }
}
