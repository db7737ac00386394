package org.bitshound.observation;

import java.util.Locale;
import java.util.Optional;

/// The id of a BITS job: a GUID in lower case without braces.
///
/// @param text `3ad2c11e-…`, 36 characters
public record JobId(String text) {

  private static final int LENGTH = 36;

  public JobId {
    if (!isGuid(text)) {
      throw new IllegalArgumentException("not a lower-case GUID without braces: " + text);
    }
  }

  /// {@return the id in any spelling: either case, with or without braces; empty for what is no
  /// GUID}
  public static Optional<JobId> parse(String spelling) {
    boolean braced = spelling.startsWith("{") && spelling.endsWith("}");
    String bare = braced ? spelling.substring(1, spelling.length() - 1) : spelling;
    String text = bare.toLowerCase(Locale.ROOT);
    return isGuid(text) ? Optional.of(new JobId(text)) : Optional.empty();
  }

  /// By hand, since each record of a job asks it.
  private static boolean isGuid(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char digit = text.charAt(i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      boolean hex = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
      if (hyphen ? digit != '-' : !hex) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return text;
  }
}
