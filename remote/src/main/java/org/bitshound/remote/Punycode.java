package org.bitshound.remote;

import java.util.Optional;

/// Names in letters beyond ASCII and their spelling in ASCII: `bücher` and `xn--bcher-kva`.
///
/// Source: [RFC 3492] 5 Parameter values for Punycode, 6 Bootstring algorithms.
final class Punycode {
  static final String PREFIX = "xn--";

  private static final int LONGEST_LABEL = 63; // of a name in DNS; what is longer is no label
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_N = 128;

  private Punycode() {}

  /// {@return the label in ASCII; absent where it needs more room than a label has}
  static Optional<String> toAscii(String label) {
    int[] letters = label.codePoints().limit(LONGEST_LABEL + 1L).toArray();
    if (letters.length > LONGEST_LABEL) {
      return Optional.empty();
    }
    var ascii = new StringBuilder(PREFIX);
    for (int letter : letters) {
      if (letter < INITIAL_N) {
        ascii.append((char) letter);
      }
    }
    int basic = ascii.length() - PREFIX.length();
    if (basic > 0) {
      ascii.append('-');
    }
    encode(letters, basic, ascii);
    return ascii.length() > LONGEST_LABEL ? Optional.empty() : Optional.of(ascii.toString());
  }

  /// {@return the letters that a label behind `xn--` spells; absent where it spells none beyond
  /// ASCII}
  static Optional<String> toUnicode(String label) {
    String spelled = label.substring(PREFIX.length());
    if (label.length() > LONGEST_LABEL) {
      return Optional.empty();
    }
    int delimiter = spelled.lastIndexOf('-');
    var letters = new int[LONGEST_LABEL];
    int count = Math.max(delimiter, 0);
    for (int i = 0; i < count; i++) {
      letters[i] = spelled.charAt(i);
    }
    int all = decode(spelled, delimiter + 1, letters, count);
    return all <= count ? Optional.empty() : Optional.of(new String(letters, 0, all));
  }

  private static void encode(int[] letters, int basic, StringBuilder ascii) {
    int n = INITIAL_N;
    int delta = 0;
    int bias = INITIAL_BIAS;
    int done = basic;
    while (done < letters.length) {
      int next = smallestFrom(n, letters);
      delta += (next - n) * (done + 1);
      n = next;
      for (int letter : letters) {
        if (letter < n) {
          delta++;
        } else if (letter == n) {
          appendNumber(delta, bias, ascii);
          bias = adapt(delta, done + 1, done == basic);
          delta = 0;
          done++;
        }
      }
      delta++;
      n++;
    }
  }

  private static int smallestFrom(int n, int[] letters) {
    int smallest = Integer.MAX_VALUE;
    for (int letter : letters) {
      if (letter >= n && letter < smallest) {
        smallest = letter;
      }
    }
    return smallest;
  }

  private static void appendNumber(int number, int bias, StringBuilder ascii) {
    int rest = number;
    for (int k = BASE; ; k += BASE) {
      int t = threshold(k, bias);
      if (rest < t) {
        ascii.append(digit(rest));
        return;
      }
      ascii.append(digit(t + (rest - t) % (BASE - t)));
      rest = (rest - t) / (BASE - t);
    }
  }

  /// {@return how many letters there are now, 0 where the text spells none}
  private static int decode(String text, int from, int[] letters, int basic) {
    int n = INITIAL_N;
    int i = 0;
    int bias = INITIAL_BIAS;
    int count = basic;
    int at = from;
    while (at < text.length()) {
      long number = i;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < text.length() ? valueOf(text.charAt(at++)) : -1;
        number += digit * weight;
        if (digit < 0 || number > Integer.MAX_VALUE) {
          return 0;
        }
        int t = threshold(k, bias);
        if (digit < t) {
          break;
        }
        weight *= BASE - t;
      }
      count++;
      bias = adapt((int) number - i, count, i == 0);
      n += (int) number / count;
      i = (int) number % count;
      if (!isLetter(n)) {
        return 0;
      }
      System.arraycopy(letters, i, letters, i + 1, count - 1 - i);
      letters[i++] = n;
    }
    return count;
  }

  private static boolean isLetter(int codePoint) {
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return Character.isValidCodePoint(codePoint)
        && !surrogate
        && !Character.isISOControl(codePoint);
  }

  private static int adapt(int delta, int count, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / count;
    int k = 0;
    while (rest > (BASE - T_MIN) * T_MAX / 2) {
      rest /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
  }

  private static int threshold(int k, int bias) {
    return Math.clamp(k - bias, T_MIN, T_MAX);
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int valueOf(char digit) {
    if (digit >= 'a' && digit <= 'z') {
      return digit - 'a';
    }
    return digit >= '0' && digit <= '9' ? digit - '0' + 26 : -1;
  }
}
