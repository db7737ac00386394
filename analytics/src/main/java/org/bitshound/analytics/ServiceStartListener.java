package org.bitshound.analytics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.NetworkBy;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.Severity;
import org.bitshound.remote.LocalName;
import org.bitshound.remote.RemoteName;

/// A stranger listens on the local WinRM port when BITS starts (T1134.001). Page:
/// docs/analytics/service-start-listener.md.
public final class ServiceStartListener implements Analytic {
  private static final String ID = "service-start-listener";

  /// Source: Microsoft, Installation and configuration for Windows Remote Management.
  private static final Set<Long> WINRM = Set.of(5985L, 5986L);

  private static final Set<String> OWN = Set.of("system", "svchost.exe");

  /// The analytic needs nothing but the case.
  public ServiceStartListener() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "A stranger waited for the start of BITS");
    for (int i = 0; i < one.network().size(); i++) {
      NetworkUse use = one.network().get(i);
      if (isListener(use)) {
        String path = "network[" + i + "]";
        found.because(
            Severity.HIGH,
            use.image().orElseThrow()
                + " answered on the local port "
                + use.port().getAsLong()
                + ", which BITS asks as SYSTEM when it starts"
                + then(one),
            use.evidence().isEmpty() ? Citation.of(one, path, "network") : use.evidence());
      }
    }
    return found.finding();
  }

  /// The service that belongs there is the kernel's, and shows as System.
  private static boolean isListener(NetworkUse use) {
    boolean winRm = use.port().isPresent() && WINRM.contains(use.port().getAsLong());
    boolean local =
        use.addresses().isEmpty()
            ? use.destination().filter(ServiceStartListener::isLoopback).isPresent()
            : use.addresses().stream().allMatch(ServiceStartListener::isLoopback);
    return use.kind() == NetworkKind.CONNECTION
        && use.by().filter(NetworkBy.OTHER::equals).isPresent()
        && winRm
        && local
        && use.image()
            .map(image -> LocalName.of(image).fileName())
            .filter(n -> !OWN.contains(n))
            .isPresent();
  }

  private static boolean isLoopback(String address) {
    return OwnHost.is(RemoteName.of("http://" + bracketed(address)), "localhost");
  }

  private static String bracketed(String address) {
    return address.indexOf(':') >= 0 ? "[" + address + "]" : address;
  }

  private static String then(Case one) {
    List<String> started =
        one.followOn().stream().map(FollowOn::image).flatMap(Optional::stream).toList();
    return started.isEmpty() ? "" : "; then it started " + String.join(", ", started);
  }
}
