package org.bitshound.translation.security;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.LoggedOff;
import org.bitshound.observation.LoggedOn;
import org.bitshound.observation.PrivilegesAssigned;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.Source;
import org.bitshound.observation.TokenAssigned;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;

/// Logon sessions (4624, 4634, 4647), their privileges (4672), and tokens given to processes
/// (4696).
///
/// A user's jobs run while the user is logged on at the console or by remote desktop, and somebody
/// who makes a job from afar is an administrator here. Kept of 4624: sessions at a screen, batch
/// and new credentials; over the network those of people, and where the record says so (version 2)
/// only with an administrator's token; services only in accounts of their own. Of 4634 the same,
/// but no network sessions, which end at once and start no pause. Of 4672 those of people. Not
/// kept: sessions of the system accounts, of machine accounts, of the window manager and of font
/// drivers.
public final class SecurityLogons extends SiftingTranslation {

  private static final String ELEVATED = "%%1842"; // "yes"
  private static final String NOT_ELEVATED = "%%1843"; // "no"

  /// The system's accounts, anonymous, and the families of the window manager and of font drivers.
  /// Source: [win32], "Security identifiers".
  private static final List<String> NO_PEOPLE =
      List.of("S-1-5-18", "S-1-5-19", "S-1-5-20", "S-1-5-7", "S-1-5-90-", "S-1-5-96-");

  /// Reads the Security channel.
  public SecurityLogons() {
    super(
        Security.PROVIDER,
        Map.ofEntries(
            entry(4624, new Row(SecurityLogons::logonMatters, SecurityLogons::loggedOn)),
            entry(4634, new Row(SecurityLogons::logoffMatters, SecurityLogons::loggedOff)),
            entry(4647, Row.all(SecurityLogons::askedToLogOff)),
            entry(4672, new Row(f -> isOfPeople(f, "Subject"), SecurityLogons::privileges)),
            entry(4696, Row.all(SecurityLogons::token))));
  }

  private static boolean logonMatters(Fields f) {
    OptionalLong type = f.number("LogonType");
    if (type.isEmpty()) {
      return true;
    }
    return switch ((int) type.getAsLong()) {
      case 0 -> false;
      case 3, 8 ->
          !f.text("ElevatedToken").filter(NOT_ELEVATED::equals).isPresent()
              && isOfPeople(f, "Target");
      default -> isOfPeople(f, "Target");
    };
  }

  private static boolean logoffMatters(Fields f) {
    OptionalLong type = f.number("LogonType");
    if (type.isEmpty()) {
      return true;
    }
    return switch ((int) type.getAsLong()) {
      case 0, 3, 5, 8 -> false;
      default -> isOfPeople(f, "Target");
    };
  }

  private static boolean isOfPeople(Fields f, String role) {
    String sid = f.text(role + "UserSid").orElse("");
    return NO_PEOPLE.stream()
            .noneMatch(no -> no.endsWith("-") ? sid.startsWith(no) : sid.equals(no))
        && !f.text(role + "UserName").orElse("").endsWith("$");
  }

  private static Optional<LoggedOn> loggedOn(Fields f, Source source) {
    return Optional.of(
        new LoggedOn(
            source,
            Security.account(f, "Target"),
            f.number("LogonType"),
            f.known("IpAddress"),
            f.id("IpPort"),
            f.known("WorkstationName"),
            f.id("TargetLinkedLogonId"),
            f.text("ElevatedToken").flatMap(SecurityLogons::elevated),
            f.known("LogonProcessName").map(String::strip),
            f.known("AuthenticationPackageName"),
            Security.by(f)));
  }

  private static Optional<Boolean> elevated(String messageId) {
    return switch (messageId) {
      case ELEVATED -> Optional.of(true);
      case NOT_ELEVATED -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<LoggedOff> loggedOff(Fields f, Source source) {
    return Optional.of(
        new LoggedOff(source, Security.account(f, "Target"), f.number("LogonType"), false));
  }

  private static Optional<LoggedOff> askedToLogOff(Fields f, Source source) {
    return Optional.of(
        new LoggedOff(source, Security.account(f, "Target"), OptionalLong.empty(), true));
  }

  private static Optional<PrivilegesAssigned> privileges(Fields f, Source source) {
    List<String> names =
        Arrays.stream(f.text("PrivilegeList").orElse("").split("\\s+", -1))
            .filter(name -> !name.isEmpty() && !name.equals("-"))
            .toList();
    return Optional.of(new PrivilegesAssigned(source, Security.account(f, "Subject"), names));
  }

  private static Optional<TokenAssigned> token(Fields f, Source source) {
    var to =
        new ProcessReference(
            f.id("TargetProcessId"),
            Optional.empty(),
            OptionalLong.empty(),
            f.known("TargetProcessName"),
            Security.account(f, "Target"));
    return Optional.of(new TokenAssigned(source, Security.by(f), to));
  }
}
