package org.bitshound.evtx;

import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Filetime;
import org.bitshound.evtx.Node.Literal;
import org.bitshound.evtx.Node.Substitution;
import org.jspecify.annotations.Nullable;

/// A value of `System` that every record is asked for, found once for each template: either one
/// substitution, or text that the template itself holds. Hot path.
final class SystemField {
  private final Node[] parts;
  private final int substitution; // -1: none, or not the only part
  private final @Nullable String literal;
  private final long number; // of the literal; -1 where it is none

  SystemField(Node[] parts) {
    this.parts = parts;
    this.substitution = parts.length == 1 && parts[0] instanceof Substitution one ? one.id : -1;
    this.literal = literal(parts);
    this.number = literal == null ? -1 : number(literal);
  }

  private static @Nullable String literal(Node[] parts) {
    var text = new StringBuilder();
    for (Node part : parts) {
      if (!(part instanceof Literal one)) {
        return null;
      }
      text.append(one.text);
    }
    return text.toString();
  }

  private static long number(String text) {
    try {
      return text.isEmpty() ? -1 : Long.parseUnsignedLong(text);
    } catch (NumberFormatException noNumber) {
      return -1;
    }
  }

  /// {@return the number of the substitution that is the value; -1 where it has other or more
  /// parts}
  int substitution() {
    return substitution;
  }

  /// {@return whether all records of the template have the same text here}
  boolean isLiteral() {
    return literal != null;
  }

  /// {@return the value as an unsigned number; -1 where it is none}
  long number(ByteView chunk, Instance in) {
    if (substitution < 0) {
      return literal != null ? number : number(text(chunk, in));
    }
    int type = in.type(substitution);
    if (in.isEmpty(substitution)) {
      return -1;
    }
    return ValueText.isWhole(type)
        ? ValueText.unsigned(chunk, in.offset(substitution), in.size(substitution))
        : number(text(chunk, in));
  }

  /// {@return the value as a FILETIME; -1 where it is no time}
  long filetime(ByteView chunk, Instance in) {
    if (substitution >= 0
        && in.type(substitution) == ValueType.FILETIME
        && in.size(substitution) == 8) {
      return chunk.i64(in.offset(substitution));
    }
    return Filetime.parse(text(chunk, in));
  }

  /// {@return the value as text; `""` where there is none}
  String text(ByteView chunk, Instance in) {
    return literal != null ? literal : ValueText.of(parts, chunk, in);
  }
}
