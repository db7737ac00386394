package org.bitshound.snapshots;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.event.snapshot.ListedService;
import org.bitshound.event.snapshot.ListedValue;

/// What somebody saved of a host's services or registry.
///
/// @param form which tool wrote it
/// @param services in the order of the listing; none of a registry
/// @param values in the order of the listing; none of services
public record HostListing(Form form, List<ListedService> services, List<ListedValue> values) {

  public HostListing {
    services = List.copyOf(services);
    values = List.copyOf(values);
  }

  /// What prints services or the registry.
  public enum Form {
    /// `sc query`, `sc queryex` and `sc qc`, one after the other in any order.
    SERVICES,
    /// `reg query KEY /s`.
    REGISTRY_QUERY,
    /// `reg export`, or the registry editor: a `.reg` file.
    REGISTRY_EXPORT
  }

  /// {@return the form of a file that begins with some bytes; empty for another kind of file}
  public static Optional<Form> formOf(ByteView start) {
    String text = Coding.text(start.copy(0, start.size()), defect -> {});
    if (RegistryExport.begins(text)) {
      return Optional.of(Form.REGISTRY_EXPORT);
    }
    if (RegistryQuery.begins(text)) {
      return Optional.of(Form.REGISTRY_QUERY);
    }
    return ServiceListing.begins(text) ? Optional.of(Form.SERVICES) : Optional.empty();
  }

  /// Reads a listing; what cannot be read is told and left out.
  public static HostListing read(MemorySegment bytes, Form form, Consumer<Defect> defects) {
    byte[] read = Limits.cut(bytes, defects).toArray(ValueLayout.JAVA_BYTE);
    String text = Coding.text(read, defects);
    return switch (form) {
      case SERVICES -> ofServices(new ServiceListing(text).services(), read, text);
      case REGISTRY_QUERY -> ofValues(form, new RegistryQuery(text).values(), read, text);
      case REGISTRY_EXPORT ->
          ofValues(form, new RegistryExport(text, defects).values(), read, text);
    };
  }

  private static HostListing ofServices(List<ListedService> found, byte[] bytes, String text) {
    int[] places = found.stream().mapToInt(one -> (int) one.offset()).toArray();
    long[] offsets = Coding.offsets(bytes, text, places);
    var services = new ListedService[found.size()];
    for (int i = 0; i < services.length; i++) {
      services[i] = at(offsets[i], found.get(i));
    }
    return new HostListing(Form.SERVICES, List.of(services), List.of());
  }

  private static HostListing ofValues(
      Form form, List<ListedValue> found, byte[] bytes, String text) {
    int[] places = found.stream().mapToInt(one -> (int) one.offset()).toArray();
    long[] offsets = Coding.offsets(bytes, text, places);
    var values = new ListedValue[found.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(offsets[i], found.get(i));
    }
    return new HostListing(form, List.of(), List.of(values));
  }

  private static ListedService at(long offset, ListedService one) {
    return new ListedService(
        offset,
        one.name(),
        one.state(),
        one.processId(),
        one.startType(),
        one.delayed(),
        one.image(),
        one.account());
  }

  private static ListedValue at(long offset, ListedValue one) {
    return new ListedValue(offset, one.key(), one.name(), one.number(), one.text());
  }
}
