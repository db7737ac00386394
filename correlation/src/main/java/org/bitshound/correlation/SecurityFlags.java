package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Words for what a job was told about certificates and redirects. Source: [BITS],
/// `IBackgroundCopyJobHttpOptions::SetSecurityFlags`.
final class SecurityFlags {
  private static final int REDIRECT_POLICY = 0x700;
  private static final int REDIRECTS_REPORTED = 0x100;
  private static final int REDIRECTS_DISALLOWED = 0x200;

  private SecurityFlags() {}

  /// {@return the words of the bits that are set; none for the defaults}
  static List<String> words(OptionalLong bits) {
    var words = new ArrayList<String>();
    int set = (int) bits.orElse(0);
    add(set, 0x01, "check-certificate-revocation", words);
    add(set, 0x02, "ignore-certificate-name", words);
    add(set, 0x04, "ignore-certificate-date", words);
    add(set, 0x08, "ignore-certificate-authority", words);
    add(set, 0x10, "ignore-certificate-usage", words);
    if ((set & REDIRECT_POLICY) == REDIRECTS_REPORTED) {
      words.add("report-redirects");
    } else if ((set & REDIRECT_POLICY) == REDIRECTS_DISALLOWED) {
      words.add("disallow-redirects");
    }
    add(set, 0x800, "allow-https-to-http", words);
    return words;
  }

  private static void add(int set, int bit, String word, List<String> words) {
    if ((set & bit) != 0) {
      words.add(word);
    }
  }
}
