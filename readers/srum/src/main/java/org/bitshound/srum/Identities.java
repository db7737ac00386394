package org.bitshound.srum;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.bytes.ByteView;
import org.bitshound.ese.Row;
import org.bitshound.ese.Table;

/// What the numbers of the database's other tables stand for: programs and users.
final class Identities {
  private static final int USER = 3;
  private static final int SID_HEAD = 8;
  private static final int MOST_PARTS = 15;

  private final Map<Long, String> programs = new HashMap<>();
  private final Map<Long, String> users = new HashMap<>();

  static Identities of(Table table) {
    var identities = new Identities();
    table.rows(identities::take);
    return identities;
  }

  private void take(Row row) {
    OptionalLong index = row.number("IdIndex");
    byte[] blob = row.bytes("IdBlob").orElse(new byte[0]);
    if (index.isEmpty() || blob.length == 0) {
      return;
    }
    if (row.number("IdType").orElse(-1) == USER) {
      sid(blob).ifPresent(sid -> users.put(index.getAsLong(), sid));
    } else {
      text(blob).ifPresent(text -> programs.put(index.getAsLong(), text));
    }
  }

  private static Optional<String> text(byte[] blob) {
    String text = new String(blob, StandardCharsets.UTF_16LE);
    int end = text.indexOf('\0');
    String said = end < 0 ? text : text.substring(0, end);
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }

  /// Source: [MS-DTYP], 2.4.2.2 "SID--Packet Representation".
  private static Optional<String> sid(byte[] blob) {
    ByteView view = ByteView.of(blob);
    int parts = blob.length > 1 ? view.u8(1) : -1;
    if (parts < 0 || parts > MOST_PARTS || blob.length < SID_HEAD + 4 * parts) {
      return Optional.empty();
    }
    long authority = 0;
    for (int i = 2; i < SID_HEAD; i++) {
      authority = authority << 8 | view.u8(i);
    }
    var sid = new StringBuilder("S-").append(view.u8(0)).append('-').append(authority);
    for (int i = 0; i < parts; i++) {
      sid.append('-').append(view.u32(SID_HEAD + 4 * i));
    }
    return Optional.of(sid.toString());
  }

  Optional<String> program(OptionalLong index) {
    return index.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(programs.get(index.getAsLong()));
  }

  Optional<String> user(OptionalLong index) {
    return index.isEmpty() ? Optional.empty() : Optional.ofNullable(users.get(index.getAsLong()));
  }
}
