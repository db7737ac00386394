package org.bitshound.testing.evidence.samples;

import java.util.Locale;

/// An account.
///
/// @param domain the NetBIOS name, or `NT AUTHORITY`
/// @param name the account's name
/// @param sid its security identifier
/// @param logonId of its session, the same on all machines for simplicity
public record SampleUser(String domain, String name, String sid, long logonId) {
  /// LocalSystem.
  public static final SampleUser SYSTEM =
      new SampleUser("NT AUTHORITY", "SYSTEM", "S-1-5-18", 0x3e7);

  /// LocalService.
  public static final SampleUser LOCAL_SERVICE =
      new SampleUser("NT AUTHORITY", "LOCAL SERVICE", "S-1-5-19", 0x3e5);

  /// {@return domain and name}
  public String account() {
    return domain + "\\" + name;
  }

  /// {@return the folder of the profile, in the short spelling that temporary paths have}
  public String shortProfile() {
    return "C:\\Users\\" + name.replace(".", "").substring(0, 6).toUpperCase(Locale.ROOT) + "~1";
  }

  /// {@return the folder of the profile}
  public String profile() {
    return "C:\\Users\\" + name;
  }
}
