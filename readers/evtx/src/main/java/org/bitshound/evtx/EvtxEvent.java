package org.bitshound.evtx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.Filetime;
import org.bitshound.event.Event;
import org.bitshound.evtx.Node.Substitution;
import org.bitshound.evtx.Template.Field;

/// A record of an EVTX file as an [Event]. It holds a copy of the record's bytes and where in them
/// its values stand, not the values: each is decoded when it is asked for.
final class EvtxEvent implements Event {
  private final ByteView bytes;
  private final Instance record;
  private final List<Instance> embedded;
  private final long headerId;
  private final long headerTime;

  private EvtxEvent(
      ByteView bytes, Instance record, List<Instance> embedded, long headerId, long headerTime) {
    this.bytes = bytes;
    this.record = record;
    this.embedded = embedded;
    this.headerId = headerId;
    this.headerTime = headerTime;
  }

  /// Takes the record on which a chunk stands, which must have been decoded.
  static EvtxEvent of(Chunk from) throws BinXmlException {
    int base = from.offsetInChunk();
    return new EvtxEvent(
        from.recordBytes(),
        from.record().copy(base),
        embedded(from, base),
        from.recordId(),
        from.writtenAt());
  }

  /// Looks at the record on which a chunk stands: good until the chunk moves on, and nothing of it
  /// is copied.
  static EvtxEvent glance(Chunk from) throws BinXmlException {
    return new EvtxEvent(
        from.fragments().chunk(),
        from.record(),
        embedded(from, 0),
        from.recordId(),
        from.writtenAt());
  }

  /// @param base from where offsets shall count
  private static List<Instance> embedded(Chunk from, int base) throws BinXmlException {
    Instance record = from.record();
    if (!record.holdsBinXml()) {
      return List.of();
    }
    var embedded = new ArrayList<Instance>(1);
    for (Node child : record.template().root().children) {
      embed(child, from, base, embedded);
    }
    for (Field field : record.template().fields()) { // `UserData` is an element with one such value
      if (holdsFragments(field, record)) {
        embed(field.parts[0], from, base, embedded);
      }
    }
    return embedded;
  }

  private static void embed(Node node, Chunk from, int base, List<Instance> embedded)
      throws BinXmlException {
    Instance record = from.record();
    if (node instanceof Substitution value && record.isBinXml(value.id)) {
      int at = record.offset(value.id);
      int end = at + record.size(value.id);
      Instance reused = from.fragment();
      while (at < end && from.fragments().chunk().u8(at) != Token.END_OF_FRAGMENT) {
        if (embedded.size() == Limits.EVENT_FRAGMENTS) {
          throw new BinXmlException(
              What.SIZE_LIMIT,
              at,
              "at most " + Limits.EVENT_FRAGMENTS + " fragments of data",
              "more");
        }
        at = from.fragments().read(at, end, reused);
        embedded.add(reused.copy(base));
      }
    }
  }

  private static boolean holdsFragments(Field field, Instance in) {
    return field.parts.length == 1
        && field.parts[0] instanceof Substitution value
        && in.isBinXml(value.id);
  }

  private String text(SystemField field) {
    return field.text(bytes, record);
  }

  @Override
  public String provider() {
    return text(record.template().provider);
  }

  @Override
  public int id() {
    return (int) Math.max(0, record.template().eventId.number(bytes, record));
  }

  @Override
  public OptionalLong version() {
    return number(record.template().version());
  }

  private OptionalLong number(SystemField field) {
    long number = field.number(bytes, record);
    return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  @Override
  public String channel() {
    return text(record.template().channel);
  }

  @Override
  public String computer() {
    return text(record.template().computer);
  }

  @Override
  public Instant time() {
    long created = record.template().timeCreated.filetime(bytes, record);
    return Filetime.toInstant(created < 0 ? headerTime : created);
  }

  @Override
  public long recordId() {
    long id = record.template().recordId.number(bytes, record);
    return id < 0 ? headerId : id;
  }

  @Override
  public OptionalLong processId() {
    return number(record.template().processId());
  }

  @Override
  public Optional<String> userId() {
    return present(record.template().userId());
  }

  @Override
  public Optional<String> activityId() {
    return present(record.template().activityId());
  }

  private Optional<String> present(SystemField field) {
    return Optional.of(text(field)).filter(text -> !text.isEmpty());
  }

  @Override
  public Optional<String> value(String name) {
    Optional<String> found = value(record, name);
    for (int i = 0; found.isEmpty() && i < embedded.size(); i++) {
      found = value(embedded.get(i), name);
    }
    return found;
  }

  private Optional<String> value(Instance in, String name) {
    for (Field field : in.template().fields()) {
      if (field.isNamed(name) && !holdsFragments(field, in)) {
        return Optional.of(ValueText.of(field.parts, bytes, in));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> value(int position) {
    int before = 0;
    for (Instance in : fragments()) {
      for (Field field : in.template().fields()) {
        int items = holdsFragments(field, in) ? 0 : items(field, in);
        if (position < before + items) {
          return Optional.of(item(field, in, position - before));
        }
        before += items;
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> names() {
    var names = new ArrayList<String>();
    for (Instance in : fragments()) {
      for (Field field : in.template().fields()) {
        int items = holdsFragments(field, in) ? 0 : items(field, in);
        names.addAll(Collections.nCopies(items, field.name));
      }
    }
    return names;
  }

  /// {@return how many values a field stands for: Windows shows each item of the one array of a
  /// classic event as a `Data` of its own}
  private int items(Field field, Instance in) {
    if (!isArray(field, in)) {
      return 1;
    }
    int id = ((Substitution) field.parts[0]).id;
    int items = ArrayItems.count(bytes, in.offset(id), in.size(id), in.type(id));
    return Math.clamp(items, 1, Limits.EVENT_ITEMS);
  }

  private String item(Field field, Instance in, int number) {
    if (!isArray(field, in)) {
      return ValueText.of(field.parts, bytes, in);
    }
    int id = ((Substitution) field.parts[0]).id;
    var items = new ArrayItems(bytes, in.offset(id), in.size(id), in.type(id));
    boolean there = true;
    for (int i = 0; there && i <= number; i++) {
      there = items.next();
    }
    var out = Utf8Buffer.plain(64);
    if (there) {
      items.write(out);
    }
    return out.toText();
  }

  private static boolean isArray(Field field, Instance in) {
    return field.name.isEmpty()
        && field.parts.length == 1
        && field.parts[0] instanceof Substitution value
        && in.type(value.id) == (ValueType.STRING | ValueType.ARRAY);
  }

  private List<Instance> fragments() {
    if (embedded.isEmpty()) {
      return List.of(record);
    }
    var all = new ArrayList<Instance>();
    all.add(record);
    all.addAll(embedded);
    return all;
  }
}
