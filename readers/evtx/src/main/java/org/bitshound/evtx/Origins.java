package org.bitshound.evtx;

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

  /// The origins of one template's records; the one met last stands first.
  private static final class Known {
    final Template template;
    final byte[][] images = new byte[MOST_OF_A_TEMPLATE][];
    final Origin[] origins = new Origin[MOST_OF_A_TEMPLATE];
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
      if (byTemplate.size() >= MOST_TEMPLATES) {
        byTemplate.clear();
      }
      known = byTemplate.computeIfAbsent(template, Known::new);
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

  private static Origin decode(ByteView chunk, Instance record) {
    Template template = record.template();
    return new Origin(
        template.provider.text(chunk, record),
        template.channel.text(chunk, record),
        template.computer.text(chunk, record));
  }

  private Origin remember(Known known, ByteView chunk, Instance record) {
    Origin origin = decode(chunk, record);
    if (known.count == MOST_OF_A_TEMPLATE) {
      known.count = 0;
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
    byte[] text = null;
    int size = record.size(id);
    if (id < 0) { // several parts: rare enough to be decoded each time
      text = field.text(chunk, record).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      size = text.length;
    }
    if (length + size + 3 > image.length) {
      image = Arrays.copyOf(image, 2 * (length + size + 3));
    }
    image[length++] = (byte) record.type(id);
    image[length++] = (byte) size;
    image[length++] = (byte) (size >> 8);
    if (text == null) {
      chunk.copy(record.offset(id), image, length, size);
    } else {
      System.arraycopy(text, 0, image, length, size);
    }
    length += size;
  }
}
