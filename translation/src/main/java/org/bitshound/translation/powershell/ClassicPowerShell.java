package org.bitshound.translation.powershell;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.bitshound.observation.CmdletRan;
import org.bitshound.observation.CmdletRan.Binding;
import org.bitshound.observation.PowerShellStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.relevance.Relevance;

/// The classic log of PowerShell: the engine started (400), a provider did (600), a pipeline ran
/// (800). Three values without names each, of which one is a block of labels, the same in all
/// languages; no record names the process.
///
/// Kept: of 400 all, one for each session; of 600, some for each session with the same block, and
/// of 800 those that name BITS.
public final class ClassicPowerShell extends SiftingTranslation {

  private static final int VALUES = 3;

  /// Reads the channel `Windows PowerShell`.
  public ClassicPowerShell() {
    super(
        "PowerShell",
        Map.ofEntries(
            entry(400, Row.all(ClassicPowerShell::started)),
            entry(600, new Row(ClassicPowerShell::mentions, ClassicPowerShell::started)),
            entry(800, new Row(ClassicPowerShell::mentions, ClassicPowerShell::ran))));
  }

  private static boolean mentions(Fields f) {
    return Relevance.mentions(text(f));
  }

  private static String text(Fields f) {
    var values = new ArrayList<String>();
    for (int i = 0; i < VALUES; i++) {
      f.filled(i).ifPresent(values::add);
    }
    return String.join("\n", values);
  }

  private static Optional<PowerShellStarted> started(Fields f, Source source) {
    Labels block = Labels.parse(text(f));
    return Optional.of(
        new PowerShellStarted(
            source,
            block.value("HostApplication"),
            block.value("HostName"),
            block.value("HostVersion"),
            block.value("EngineVersion"),
            block.value("HostId"),
            block.value("RunspaceId")));
  }

  private static Optional<CmdletRan> ran(Fields f, Source source) {
    String text = text(f);
    Labels block =
        Labels.parse(
            text.lines()
                .takeWhile(line -> !Payload.begins(line))
                .collect(Collectors.joining("\n")));
    List<Binding> bindings = Payload.parse(text);
    return Optional.of(
        new CmdletRan(
            source,
            OptionalLong.empty(),
            new Account(block.value("UserId"), Optional.empty(), OptionalLong.empty()),
            ModuleLog.first(bindings),
            block.value("CommandLine"),
            block.value("HostApplication"),
            block.value("HostId"),
            block.value("RunspaceId"),
            block.value("ScriptName"),
            bindings));
  }
}
