package org.bitshound.translation.powershell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.CmdletRan;
import org.bitshound.observation.CmdletRan.Binding;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.relevance.Relevance;

/// Commands that PowerShell ran, with the values of their parameters (4103). With module logging on
/// there are thousands an hour: kept are those whose text or host names BITS.
public final class ModuleLog extends SiftingTranslation {

  /// @param provider that of Windows PowerShell, or of PowerShell 6 and later
  public ModuleLog(String provider) {
    super(provider, Map.of(4103, new Row(ModuleLog::matters, ModuleLog::ran)));
  }

  private static boolean matters(Fields f) {
    return f.text("Payload").map(Relevance::mentions).orElse(false)
        || f.text("ContextInfo").map(Relevance::mentions).orElse(false);
  }

  private static Optional<CmdletRan> ran(Fields f, Source source) {
    Labels context = Labels.parse(f.text("ContextInfo").orElse(""));
    List<Binding> bindings = Payload.parse(f.text("Payload").orElse(""));
    return Optional.of(
        new CmdletRan(
            source,
            source.loggedBy(),
            new Account(context.value("User", 13), f.loggedAs(), OptionalLong.empty()),
            context.value("Command Name", 8).or(() -> first(bindings)),
            Optional.empty(),
            context.value("Host Application", 4),
            context.value("Host ID", 3),
            context.value("Runspace ID", 6),
            context.value("Script Name", 10),
            bindings));
  }

  static Optional<String> first(List<Binding> bindings) {
    return bindings.stream().findFirst().map(Binding::command);
  }
}
