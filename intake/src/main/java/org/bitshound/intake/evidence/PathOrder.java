package org.bitshound.intake.evidence;

import java.util.Comparator;

/// The order of paths in all that a hunt says.
public final class PathOrder {
  /// By code points, which is not the order of Java's 16-bit characters.
  public static final Comparator<String> BY_CODE_POINTS = PathOrder::compare;

  private PathOrder() {}

  private static int compare(String a, String b) {
    int at = 0;
    int end = Math.min(a.length(), b.length());
    while (at < end && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    if (at == end) {
      return Integer.compare(a.length(), b.length());
    }
    boolean both = Character.isSurrogate(a.charAt(at)) == Character.isSurrogate(b.charAt(at));
    int order = Character.compare(a.charAt(at), b.charAt(at));
    // Surrogates stand for code points above all others, though they are not the highest
    // characters.
    return both ? order : Character.isSurrogate(a.charAt(at)) ? 1 : -1;
  }
}
