package org.bitshound.testing.evidence.samples;

import java.util.Locale;

/// An account.
///
/// @param domain the NetBIOS name, or `NT AUTHORITY`
/// @param name the account's name
/// @param sid its security identifier
/// @param logonId of its session, the same on all machines for simplicity
record SampleUser(String domain, String name, String sid, long logonId) {
  static final SampleUser SYSTEM = new SampleUser("NT AUTHORITY", "SYSTEM", "S-1-5-18", 0x3e7);
  static final SampleUser LOCAL_SERVICE =
      new SampleUser("NT AUTHORITY", "LOCAL SERVICE", "S-1-5-19", 0x3e5);

  String account() {
    return domain + "\\" + name;
  }

  /// {@return the folder of the profile, in the short spelling that temporary paths have}
  String shortProfile() {
    return "C:\\Users\\" + name.replace(".", "").substring(0, 6).toUpperCase(Locale.ROOT) + "~1";
  }

  String profile() {
    return "C:\\Users\\" + name;
  }
}
