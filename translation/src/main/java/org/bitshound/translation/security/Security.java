package org.bitshound.translation.security;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.translation.field.Fields;

/// What all events of Security auditing have in common.
final class Security {

  static final String PROVIDER = "Microsoft-Windows-Security-Auditing";

  private Security() {}

  /// {@return the account in a role, `Subject` who asked or `Target` whom it is about}
  static Account account(Fields f, String role) {
    return new Account(
        f.account(role + "DomainName", role + "UserName"),
        f.sid(role + "UserSid"),
        f.id(role + "LogonId"));
  }

  /// {@return the process that asked, with its account; ids are hexadecimal}
  static ProcessReference by(Fields f) {
    return by(f, f.id("ProcessId"), OptionalLong.empty());
  }

  /// {@return the client of a service that logs for it: named in newer layouts only}
  static ProcessReference client(Fields f) {
    return by(f, f.id("ClientProcessId"), f.id("ClientProcessStartKey"));
  }

  private static ProcessReference by(Fields f, OptionalLong id, OptionalLong startKey) {
    return new ProcessReference(
        id, Optional.empty(), startKey, f.known("ProcessName"), account(f, "Subject"));
  }
}
