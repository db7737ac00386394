package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.bitshound.casefile.Classified;
import org.bitshound.casefile.Destination;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.observation.FileAdded;
import org.bitshound.remote.DestinationClass;
import org.bitshound.remote.HostLists;
import org.bitshound.remote.IpAddress;
import org.bitshound.remote.RegistrableDomain;
import org.bitshound.remote.RemoteName;

/// The hosts that a job's remote names lead to, by first use; one row for all addresses on one
/// scheme, host and port.
final class Destinations {

  private Destinations() {}

  /// What makes two remote names one destination.
  private record Place(Optional<String> scheme, Optional<String> host, OptionalLong port) {}

  static List<Destination> of(List<FileRecords> files, Knowledge known) {
    var names = new LinkedHashMap<String, RemoteName>();
    for (FileRecords file : files) {
      file.added().flatMap(FileAdded::remoteName).ifPresent(url -> read(url, names));
      file.kept().flatMap(kept -> kept.file().remoteName()).ifPresent(url -> read(url, names));
      for (TransferRecords each : file.attempts()) {
        each.url().ifPresent(url -> read(url, names));
      }
    }
    return ofNames(names.values(), known);
  }

  /// {@return a row for each host that these names lead to, in their order}
  static List<Destination> ofNames(Collection<RemoteName> names, Knowledge known) {
    Map<Place, RemoteName> places = new LinkedHashMap<>();
    for (RemoteName name : names) {
      if (name.host().isPresent() || name.is(DestinationClass.LOCAL)) {
        places.putIfAbsent(new Place(name.scheme(), name.host(), port(name)), name);
      }
    }
    var destinations = new ArrayList<Destination>(places.size());
    for (RemoteName name : places.values()) {
      destinations.add(destination(name, known));
    }
    return destinations;
  }

  private static void read(String url, Map<String, RemoteName> names) {
    names.computeIfAbsent(url, RemoteName::of);
  }

  private static OptionalLong port(RemoteName name) {
    return name.port().isPresent() ? OptionalLong.of(name.port().getAsInt()) : OptionalLong.empty();
  }

  private static Destination destination(RemoteName name, Knowledge known) {
    var classes = new TreeSet<String>();
    name.classes().forEach(each -> classes.add(each.word()));
    var destination = new Destination.Draft();
    destination.host = name.host();
    destination.address = name.address().map(IpAddress::text);
    destination.port = port(name);
    destination.scheme = name.scheme();
    destination.registrableDomain = known.suffixes().of(name).map(RegistrableDomain::domain);
    destination.hostUnicode = name.hostUnicode();
    for (HostLists.Listed each : known.hosts().of(name)) {
      classes.add(each.clazz().word());
      destination.classified.add(
          new Classified(
              each.clazz().word(),
              Optional.of(each.list()),
              Optional.of(each.date()),
              Optional.of(each.entry())));
    }
    destination.classes = new ArrayList<>(classes);
    return destination.toDestination();
  }
}
