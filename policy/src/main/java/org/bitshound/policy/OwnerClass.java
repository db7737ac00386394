package org.bitshound.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.bitshound.casefile.Account;

/// What kind of account owns a job. A SID decides where there is one; names of Windows' own
/// accounts are translated in other languages, so that only the English ones can be told by name
/// alone.
///
/// Source: [MS-DTYP] 2.4.2.4 Well-Known SID Structures.
enum OwnerClass {
  SYSTEM("system", "S-1-5-18", "NT AUTHORITY\\SYSTEM"),
  LOCAL_SERVICE("local-service", "S-1-5-19", "NT AUTHORITY\\LOCAL SERVICE"),
  NETWORK_SERVICE("network-service", "S-1-5-20", "NT AUTHORITY\\NETWORK SERVICE"),
  /// An account of the machine, of a domain or of Entra ID.
  USER("user", "", "");

  private static final String ACCOUNT = "S-1-5-21-";
  private static final String ENTRA_ACCOUNT = "S-1-12-1-";

  private final String word;
  private final String sid;
  private final String name;

  OwnerClass(String word, String sid, String name) {
    this.word = word;
    this.sid = sid;
    this.name = name;
  }

  String word() {
    return word;
  }

  static boolean isWord(String text) {
    return Arrays.stream(values()).anyMatch(one -> one.word.equals(text));
  }

  /// {@return the class; absent where the account is of another kind, or cannot be told}
  static Optional<OwnerClass> of(Account owner) {
    return owner.sid().isPresent()
        ? ofSid(owner.sid().get())
        : owner.name().flatMap(OwnerClass::ofName);
  }

  private static Optional<OwnerClass> ofSid(String sid) {
    if (sid.startsWith(ACCOUNT) || sid.startsWith(ENTRA_ACCOUNT)) {
      return Optional.of(USER);
    }
    return first(one -> one != USER && one.sid.equals(sid));
  }

  private static Optional<OwnerClass> ofName(String name) {
    Optional<OwnerClass> own = first(one -> one != USER && one.name.equalsIgnoreCase(name));
    int slash = name.indexOf('\\');
    boolean user = slash > 0 && isNameOfMachineOrDomain(name.substring(0, slash));
    return own.isPresent() || !user ? own : Optional.of(USER);
  }

  private static Optional<OwnerClass> first(Predicate<OwnerClass> fits) {
    return Arrays.stream(values()).filter(fits).findFirst();
  }

  /// `NT SERVICE`, `NT-AUTORITÄT`, `AUTORITE NT` are no domains.
  private static boolean isNameOfMachineOrDomain(String text) {
    boolean plain = text.chars().allMatch(c -> c > ' ' && c < 127);
    boolean ofWindows = text.length() > 2 && text.regionMatches(true, 0, "NT-", 0, 3);
    return plain && !ofWindows;
  }
}
