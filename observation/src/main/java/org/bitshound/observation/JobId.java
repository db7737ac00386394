package org.bitshound.observation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The id of a BITS job: a GUID in lower case without braces.
///
/// @param text `3ad2c11e-…`, 36 characters
public record JobId(String text) {

  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  public JobId {
    if (!GUID.matcher(text).matches()) {
      throw new IllegalArgumentException("not a lower-case GUID without braces: " + text);
    }
  }

  /// {@return the id in any spelling: either case, with or without braces; empty for what is no
  /// GUID}
  public static Optional<JobId> parse(String spelling) {
    boolean braced = spelling.startsWith("{") && spelling.endsWith("}");
    String bare = braced ? spelling.substring(1, spelling.length() - 1) : spelling;
    String text = bare.toLowerCase(Locale.ROOT);
    return GUID.matcher(text).matches() ? Optional.of(new JobId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
