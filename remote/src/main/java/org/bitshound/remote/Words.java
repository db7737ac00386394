package org.bitshound.remote;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Words of a command line that may stand inside another's quotation.
///
/// Source: Microsoft, *Parsing C command-line arguments*.
final class Words {
  private static final String MARKS = "^`\"'"; // which shells take out of a word

  private final String text;
  private @Nullable BitSet quoted; // by position, made in one way through when first asked

  Words(String text) {
    this.text = text;
  }

  /// {@return where the wanted word ends that begins here, whatever its case and the marks that a
  /// shell takes out of it; -1 where another begins}
  ///
  /// @param wanted in lower case
  int endOf(String wanted, int from) {
    int at = from;
    for (int i = 0; i < wanted.length(); at++) {
      if (at == text.length()) {
        return -1;
      }
      char c = text.charAt(at);
      if (lower(c) == wanted.charAt(i)) {
        i++;
      } else if (MARKS.indexOf(c) < 0) {
        return -1;
      }
    }
    return at;
  }

  /// {@return the end of the word that begins here; a quotation is taken whole}
  int wordEnd(int from) {
    int quote = from;
    while (quote < text.length() && isEscape(text.charAt(quote))) {
      quote++;
    }
    if (quote == text.length() || !isQuote(text.charAt(quote))) {
      return bareEnd(from);
    }
    int opened = runEnd(quote);
    int closed = closing(opened, quote, opened - quote);
    boolean isClosed = closed < text.length() && text.charAt(closed) == text.charAt(quote);
    return isClosed ? closed + opened - quote : closed;
  }

  /// {@return the end of the value that begins here and may hold blanks: where the quotation ends
  /// that it stands in, else the line}
  ///
  /// @param quote where the quotation begins, if it does
  int valueEnd(int from, int quote) {
    if (quote >= 0 && isQuote(text.charAt(quote))) {
      boolean doubled = quote > 0 && text.charAt(quote - 1) == text.charAt(quote);
      int first = doubled ? quote - 1 : quote;
      int end = closing(from, first, quote - first + 1);
      return Math.max(from, end - escapesBefore(end));
    }
    return isQuoted(from) ? bareQuoteEnd(from) : lineEnd(from);
  }

  int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  int lineEnd(int from) {
    int end = from;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /// Whether an odd number of quotation marks of this line stand before the position.
  private boolean isQuoted(int position) {
    if (quoted == null) {
      quoted = quoted();
    }
    return quoted.get(position);
  }

  private BitSet quoted() {
    var inside = new BitSet(text.length() + 1);
    boolean quote = false;
    for (int i = 0; i < text.length(); i++) {
      quote = !isLineEnd(text.charAt(i)) && quote != isPlainQuote(i);
      inside.set(i + 1, quote);
    }
    return inside;
  }

  /// Where the quotation ends that begins with so many marks: at as many of the same, with as many
  /// escapes before them; a doubled mark within a single one is a letter.
  private int closing(int from, int opener, int marks) {
    char mark = text.charAt(opener);
    int escapes = escapesBefore(opener);
    int end = from;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      if (text.charAt(end) != mark) {
        end++;
        continue;
      }
      int run = runEnd(end) - end;
      if (run >= marks && escapesBefore(end) == escapes && (marks > 1 || run % 2 == 1)) {
        return marks > 1 ? end : end + run - 1;
      }
      end += run;
    }
    return end;
  }

  private int runEnd(int mark) {
    int end = mark;
    while (end < text.length() && text.charAt(end) == text.charAt(mark)) {
      end++;
    }
    return end;
  }

  /// How many backslashes, or backticks, stand before a mark; more than three are as many as three.
  private int escapesBefore(int mark) {
    int count = 0;
    while (count < 3 && count < mark && isEscape(text.charAt(mark - 1 - count))) {
      count++;
    }
    return count;
  }

  private boolean isPlainQuote(int at) {
    return text.charAt(at) == '"' && escapesBefore(at) == 0;
  }

  /// A word that begins with no mark; in it marks hold blanks together, and in another's quotation
  /// they end it.
  private int bareEnd(int from) {
    boolean outer = isQuoted(from);
    boolean inside = false;
    int i = from;
    for (; i < text.length() && !isLineEnd(text.charAt(i)); i++) {
      boolean mark = isPlainQuote(i);
      if ((mark && outer) || (!inside && isBlank(text.charAt(i)))) {
        return i;
      }
      inside = inside != mark;
    }
    return i;
  }

  private int bareQuoteEnd(int from) {
    int end = from;
    while (end < text.length() && !isLineEnd(text.charAt(end)) && !isPlainQuote(end)) {
      end++;
    }
    return end;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isEscape(char c) {
    return c == '\\' || c == '`';
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }
}
