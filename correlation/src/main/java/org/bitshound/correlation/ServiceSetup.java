package org.bitshound.correlation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bitshound.casefile.BitsService;
import org.bitshound.casefile.Switch;
import org.bitshound.observation.BitsServiceNote;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.Transfer;

/// How the BITS service of one host is set up: its program, and whether it shares files with peers.
/// Mutable; one thread, the fold's.
final class ServiceSetup {

  private static final String IMAGE = "\\services\\bits\\imagepath";
  private static final String SERVICE_DLL = "\\services\\bits\\parameters\\servicedll";
  private static final String POLICY = "peerCacheEnabled=";

  /// A host has met no more peers than that, unless somebody makes them up.
  private static final int MOST_PEERS = 1000;

  private Optional<String> image = Optional.empty();
  private Optional<String> serviceDll = Optional.empty();
  private Optional<Switch> peerCaching = Optional.empty();
  private final Set<String> peers = new TreeSet<>();

  void take(RegistryValueSet set) {
    String target = set.target().toLowerCase(Locale.ROOT);
    if (target.endsWith(IMAGE)) {
      image = set.details();
    } else if (target.endsWith(SERVICE_DLL)) {
      serviceDll = set.details();
    }
  }

  /// Event 17 says what the policy of the peer cache is at the service's start.
  void take(BitsServiceNote note) {
    if (note.what() == BitsServiceNote.What.PEER_CACHE_POLICY) {
      String text = note.text().orElse("");
      int value = text.indexOf(POLICY) + POLICY.length();
      if (value >= POLICY.length()) {
        boolean on = text.startsWith("true", value) || text.startsWith("1", value);
        peerCaching = Optional.of(on ? Switch.ON : Switch.OFF);
      }
    }
  }

  void take(Transfer transfer) {
    transfer.peer().ifPresent(this::met);
  }

  private void met(String peer) {
    if (peers.size() < MOST_PEERS) {
      peers.add(peer);
    }
  }

  boolean isEmpty() {
    return image.isEmpty() && serviceDll.isEmpty() && peerCaching.isEmpty() && peers.isEmpty();
  }

  void write(BitsService.Draft service, HostSettings settings) {
    service.image = image;
    service.serviceDll = serviceDll;
    service.peerCaching =
        settings.last("peercaching").map(ServiceSetup::parse).or(() -> peerCaching);
    service.branchCache = settings.last("branchcache").map(ServiceSetup::parse);
    service.peers.addAll(peers);
  }

  private static Switch parse(String word) {
    return word.equals(Switch.ON.word()) ? Switch.ON : Switch.OFF;
  }
}
