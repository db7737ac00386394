package org.bitshound.remote;

import java.util.function.UnaryOperator;

/// Takes credentials out of text before it is shown or written; everything else stays letter for
/// letter. Redacting twice changes nothing more. A text is gone through a few times, however long
/// it is; one that holds no secret is returned as it is.
///
/// | where | what goes |
/// | --- | --- |
/// | URL | user info; values of parameters that are known to be secrets |
/// | bitsadmin | user and password of `/setcredentials`, of proxies |
/// | headers | values of `Authorization`, `Proxy-Authorization`, `Cookie`, `Set-Cookie` and names ending in `-key`, `-token`, `-secret` |
/// | switches | values of `--token`, `/password:` and others of such names |
/// | PowerShell | literals of `-Credential`, `-Password`, `ConvertTo-SecureString` and of credential objects |
///
/// Where it is not certain how far a secret goes, more goes rather than less.
///
/// Source: the case file's conventions, row "path, URL, command line, title".
public final class Credentials {
  /// What stands in place of a credential.
  public static final String REDACTED = "‹redacted›";

  private static final int MOST_PASSES = 8; // two are usual; text made to need more costs no more

  private Credentials() {}

  /// {@return the URL, or list of proxies, without user info and secret parameters}
  public static String redactUrl(String url) {
    return untilNothingIsLeft(url, Credentials::urlWithout);
  }

  /// {@return a command line, script or title without credentials}
  public static String redactText(String text) {
    return untilNothingIsLeft(text, Credentials::textWithout);
  }

  /// Where a secret took quotation marks with it, what follows may read otherwise than before.
  private static String untilNothingIsLeft(String text, UnaryOperator<String> once) {
    String shown = text;
    for (int i = 0; i < MOST_PASSES; i++) {
      String next = once.apply(shown);
      if (next.equals(shown)) {
        return shown;
      }
      shown = next;
    }
    return shown;
  }

  private static String urlWithout(String url) {
    var spans = new Spans(url);
    UrlSecrets.find(spans);
    NamedSecrets.find(spans, new Words(url));
    if (url.indexOf('@') >= 0) {
      UrlSecrets.findInProxies(spans, 0, url.length());
    }
    return spans.redacted();
  }

  private static String textWithout(String text) {
    var spans = new Spans(text);
    var words = new Words(text);
    UrlSecrets.find(spans);
    CommandSecrets.find(spans, words);
    HeaderSecrets.find(spans, words);
    LiteralSecrets.find(spans, words);
    NamedSecrets.find(spans, words);
    return spans.redacted();
  }
}
