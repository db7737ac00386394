package org.bitshound.report.html;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Options;
import org.bitshound.casefile.Word;

/// What the user chose that changed the result.
final class OptionWords {
  private OptionWords() {}

  static Map<String, String> of(Options options) {
    var words = new LinkedHashMap<String, String>();
    put(words, "policy", options.policy());
    put(words, "known good", options.knownGood());
    put(words, "since", options.since().map(Instant::toString));
    put(words, "until", options.until().map(Instant::toString));
    put(words, "least severity", options.minSeverity().map(Word::word));
    put(words, "hashed", options.hash().map(Word::word));
    put(words, "recovered records", options.recover().map(on -> on ? "yes" : "no"));
    put(words, "host", options.host());
    return words;
  }

  private static void put(Map<String, String> words, String name, Optional<String> value) {
    value.ifPresent(text -> words.put(name, text));
  }
}
