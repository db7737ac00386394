package org.bitshound.translation.system;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.Source;
import org.bitshound.observation.SystemStopped;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.TableTranslation;

/// Somebody asked Windows to stop or restart (1074). Classic in older systems, so that its values
/// are read by place: program, computer, reason, code, kind, comment, user.
public final class ShutdownAsked extends TableTranslation {

  private static final int PROGRAM = 0;
  private static final int REASON = 2;
  private static final int KIND = 4;
  private static final int COMMENT = 5;
  private static final int USER = 6;

  /// Reads the System channel.
  public ShutdownAsked() {
    super("User32", Map.of(1074, ShutdownAsked::asked));
  }

  private static Observation asked(Fields f, Source source) {
    var by =
        new ProcessReference(
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            f.filled(PROGRAM).map(ShutdownAsked::withoutComputer),
            new Account(f.filled(USER), f.loggedAs(), OptionalLong.empty()));
    return new SystemStopped(
        source,
        SystemStopped.How.ASKED,
        Optional.empty(),
        by,
        f.filled(REASON),
        f.filled(KIND),
        f.filled(COMMENT));
  }

  /// `C:\Windows\system32\winlogon.exe (PC1)`.
  private static String withoutComputer(String program) {
    int computer = program.lastIndexOf(" (");
    return computer > 0 && program.endsWith(")") ? program.substring(0, computer) : program;
  }
}
