package org.bitshound.evtx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bitshound.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/// The origins that one cursor met, found again by the bytes that say them: a record's provider,
/// channel and computer are decoded only where no record before it said the same. Hot path; not
/// thread-safe.
final class Origins {
  private static final int MOST_OF_A_TEMPLATE = 64;
  private static final int MOST_TEMPLATES = 4096;

  private final Map<Template, Known> byTemplate = new HashMap<>();
  private @Nullable Known last;
  private long held; // bytes of content of the templates that are kept from being forgotten here

  /// The origins of one template's records; the one met last stands first.
  private static final class Known {
    final Template template;
    byte[][] images = new byte[1][];
    Origin[] origins = new Origin[1];
    int count;

    Known(Template template) {
      this.template = template;
    }
  }

  private byte[] image = new byte[256];
  private int length;

  Origin of(ByteView chunk, Instance record) {
    Known known = last;
    Template template = record.template();
    if (known == null || known.template != template) {
      known = of(template);
      last = known;
    }
    length = 0;
    add(template.provider, chunk, record);
    add(template.channel, chunk, record);
    add(template.computer, chunk, record);
    for (int i = 0; i < known.count; i++) {
      if (Arrays.equals(known.images[i], 0, known.images[i].length, image, 0, length)) {
        return known.origins[i];
      }
    }
    return remember(known, chunk, record);
  }

  private Known of(Template template) {
    Known known = byTemplate.get(template);
    if (known == null) {
      held += template.contentBytes();
      if (byTemplate.size() >= MOST_TEMPLATES || held > Limits.CACHED_BYTES) {
        byTemplate.clear();
        held = template.contentBytes();
      }
      known = new Known(template);
      byTemplate.put(template, known);
    }
    return known;
  }

  private static Origin decode(ByteView chunk, Instance record) {
    Template template = record.template();
    return new Origin(
        template.provider.text(chunk, record),
        template.channel.text(chunk, record),
        template.computer.text(chunk, record));
  }

  private Origin remember(Known known, ByteView chunk, Instance record) {
    Origin origin = decode(chunk, record);
    if (length > Limits.ORIGIN_BYTES) {
      return origin; // no name of a provider, channel or computer: not worth keeping
    }
    if (known.count == MOST_OF_A_TEMPLATE) {
      known.count = 0;
    } else if (known.count == known.origins.length) {
      known.images = Arrays.copyOf(known.images, 2 * known.count);
      known.origins = Arrays.copyOf(known.origins, 2 * known.count);
    }
    known.images[known.count] = Arrays.copyOf(image, length);
    known.origins[known.count++] = origin;
    return origin;
  }

  /// Adds the bytes that are the value, and before them how many; of a literal nothing, since it is
  /// the template's.
  private void add(SystemField field, ByteView chunk, Instance record) {
    if (field.isLiteral()) {
      return;
    }
    int id = field.substitution();
    if (id < 0) { // several parts: rare enough to be decoded each time
      byte[] text = field.text(chunk, record).getBytes(StandardCharsets.UTF_8);
      begin(ValueType.STRING, text.length);
      System.arraycopy(text, 0, image, length, text.length);
      length += text.length;
      return;
    }
    int size = record.size(id);
    begin(record.type(id), size);
    chunk.copy(record.offset(id), image, length, size);
    length += size;
  }

  private void begin(int type, int size) {
    if (length + size + 5 > image.length) {
      image = Arrays.copyOf(image, 2 * (length + size + 5));
    }
    image[length++] = (byte) type;
    for (int shift = 0; shift < 32; shift += 8) {
      image[length++] = (byte) (size >> shift);
    }
  }
}
