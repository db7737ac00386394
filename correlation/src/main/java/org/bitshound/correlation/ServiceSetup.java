package org.bitshound.correlation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.bitshound.casefile.BitsService;
import org.bitshound.casefile.ServiceRun;
import org.bitshound.casefile.Switch;
import org.bitshound.observation.BitsServiceNote;
import org.bitshound.observation.Observation;
import org.bitshound.observation.RegistryValueListed;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.ServiceListed;
import org.bitshound.observation.Transfer;

/// How the BITS service of one host is set up: its program, and whether it shares files with peers.
/// Mutable; one thread, the fold's.
final class ServiceSetup {

  private static final String IMAGE = "\\services\\bits\\imagepath";
  private static final String SERVICE_DLL = "\\services\\bits\\parameters\\servicedll";
  private static final String ACCOUNT = "\\services\\bits\\objectname";
  private static final String START = "\\services\\bits\\start";
  private static final String POLICY = "peerCacheEnabled=";

  private static final String PEER_CACHING = "peercaching";
  private static final String BRANCH_CACHE = "branchcache";

  /// A host has met no more peers than that, unless somebody makes them up.
  private static final int MOST_PEERS = 1000;

  private Optional<String> image = Optional.empty();
  private Optional<String> account = Optional.empty();
  private Optional<String> state = Optional.empty();
  private Optional<String> startType = Optional.empty();
  private OptionalLong processId = OptionalLong.empty();
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

  /// Of several listings the last one with a value counts.
  void take(ServiceListed listed, HostSettings settings) {
    listed.image().ifPresent(value -> image = said(settings, "bits-image", value, listed));
    listed.account().ifPresent(value -> account = said(settings, "bits-account", value, listed));
    listed.state().ifPresent(value -> state = said(settings, "bits-state", value, listed));
    if (listed.startType().isPresent()) {
      String type = words(listed.startType().getAsLong()) + (listed.delayed() ? " (delayed)" : "");
      startType = said(settings, "bits-start-type", type, listed);
    }
    if (listed.processId().orElse(0) > 0) {
      processId = listed.processId();
      settings.lists("bits-process-id", Long.toString(processId.getAsLong()), listed);
    }
  }

  void take(RegistryValueListed listed, HostSettings settings) {
    String target = listed.target().toLowerCase(Locale.ROOT);
    if (target.endsWith(IMAGE)) {
      listed.text().ifPresent(value -> image = said(settings, "bits-image", value, listed));
    } else if (target.endsWith(SERVICE_DLL)) {
      listed
          .text()
          .ifPresent(value -> serviceDll = said(settings, "bits-service-dll", value, listed));
    } else if (target.endsWith(ACCOUNT)) {
      listed.text().ifPresent(value -> account = said(settings, "bits-account", value, listed));
    } else if (target.endsWith(START) && listed.number().isPresent()) {
      String type = words(listed.number().getAsLong());
      startType = said(settings, "bits-start-type", type, listed);
    }
  }

  private static Optional<String> said(
      HostSettings settings, String name, String value, Observation seen) {
    settings.lists(name, value, seen);
    return Optional.of(value);
  }

  private static String words(long startType) {
    return StartType.of(startType).map(StartType::words).orElse("start type " + startType);
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

  boolean isEmpty(HostSettings settings) {
    return settings.last(PEER_CACHING).isEmpty()
        && settings.last(BRANCH_CACHE).isEmpty()
        && image.isEmpty()
        && account.isEmpty()
        && state.isEmpty()
        && startType.isEmpty()
        && processId.isEmpty()
        && serviceDll.isEmpty()
        && peerCaching.isEmpty()
        && peers.isEmpty();
  }

  void write(BitsService.Draft service, HostSettings settings) {
    service.image = image;
    service.serviceDll = serviceDll;
    service.account = account;
    service.state = state;
    service.startType =
        service.startType.or(() -> startType); // a change has a time, a listing none
    if (processId.isPresent() && service.runs.stream().noneMatch(this::isListed)) {
      var run = new ServiceRun.Draft();
      run.processId = processId;
      run.how = Optional.of("a listing shows it running");
      service.runs.add(run.toServiceRun());
    }
    service.peerCaching =
        settings.last(PEER_CACHING).map(ServiceSetup::parse).or(() -> peerCaching);
    service.branchCache = settings.last(BRANCH_CACHE).map(ServiceSetup::parse);
    service.peers.addAll(peers);
  }

  private boolean isListed(ServiceRun run) {
    return run.processId().equals(processId);
  }

  private static Switch parse(String word) {
    return word.equals(Switch.ON.word()) ? Switch.ON : Switch.OFF;
  }
}
