package org.bitshound.correlation;

import java.util.Locale;

/// The name of an account as different logs spell it: `OFFSEC\admmig`, `offsec.lan\admmig`,
/// `admmig`, `admmig@offsec.lan`.
///
/// @param name lower case
/// @param domain the first label, lower case; `""` where it is not said
record AccountName(String name, String domain) {

  static AccountName of(String text) {
    int slash = text.indexOf('\\');
    int at = text.lastIndexOf('@');
    if (slash < 0 && at > 0) {
      return of(text.substring(0, at), text.substring(at + 1));
    }
    return of(text.substring(slash + 1), slash < 0 ? "" : text.substring(0, slash));
  }

  /// {@return whether both may be one account}: where one side says no domain, the name decides
  boolean mayBe(AccountName other) {
    return name.equals(other.name)
        && (domain.equals(other.domain) || domain.isEmpty() || other.domain.isEmpty());
  }

  private static AccountName of(String name, String domain) {
    int dot = domain.indexOf('.');
    return new AccountName(
        name.toLowerCase(Locale.ROOT),
        (dot < 0 ? domain : domain.substring(0, dot)).toLowerCase(Locale.ROOT));
  }
}
