package org.bitshound.remote;

/// Finds user and password in bitsadmin's commands: of `/setcredentials JOB TARGET SCHEME USER
/// PASSWORD`, and in the proxies of `/setproxysettings` and `/util /setieproxy`.
final class CommandSecrets {
  private static final int WORDS_BEFORE_USER = 3;

  private final Spans spans;
  private final Words words;
  private int done; // up to here all proxies are found

  private CommandSecrets(Spans spans, Words words) {
    this.spans = spans;
    this.words = words;
  }

  static void find(Spans spans, Words words) {
    var secrets = new CommandSecrets(spans, words);
    int slash = spans.text().indexOf('/');
    while (slash >= 0) {
      secrets.verb(slash + 1);
      slash = spans.text().indexOf('/', slash + 1);
    }
  }

  private void verb(int from) {
    int end = words.endOf("setcredentials", from);
    if (end >= 0) {
      credentials(end);
    }
    int proxy = Math.max(words.endOf("setproxysettings", from), words.endOf("setieproxy", from));
    if (proxy > done) {
      done = words.lineEnd(proxy);
      UrlSecrets.findInProxies(spans, proxy, done);
    }
  }

  private void credentials(int from) {
    int at = words.skipBlanks(from);
    if (at == from) {
      return; // another verb
    }
    for (int i = 0; i < WORDS_BEFORE_USER; i++) {
      at = words.wordEnd(words.skipBlanks(at));
    }
    int user = words.skipBlanks(at);
    int userEnd = words.wordEnd(user);
    int password = words.skipBlanks(userEnd);
    int passwordEnd = words.wordEnd(password);
    if (!isNull(user, userEnd) || !isNull(password, passwordEnd)) {
      spans.add(user, userEnd);
      spans.add(password, passwordEnd);
    }
  }

  /// `NULL NULL` stands for the account's own credentials.
  private boolean isNull(int start, int end) {
    return end - start == 4 && spans.text().regionMatches(true, start, "NULL", 0, 4);
  }
}
