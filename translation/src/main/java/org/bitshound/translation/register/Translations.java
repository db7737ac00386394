package org.bitshound.translation.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitshound.translation.Translation;
import org.bitshound.translation.applocker.BlockedByAppLocker;
import org.bitshound.translation.bitsclient.JobEvents;
import org.bitshound.translation.bitsclient.ServiceEvents;
import org.bitshound.translation.bitsclient.TransferEvents;
import org.bitshound.translation.codeintegrity.BlockedByCodeIntegrity;
import org.bitshound.translation.defender.Detections;
import org.bitshound.translation.delivery.DeliveryEvents;
import org.bitshound.translation.dnsclient.DnsQuestions;
import org.bitshound.translation.endpoint.DefenderTables;
import org.bitshound.translation.powershell.ClassicPowerShell;
import org.bitshound.translation.powershell.ModuleLog;
import org.bitshound.translation.powershell.ScriptBlocks;
import org.bitshound.translation.security.SecurityLogCleared;
import org.bitshound.translation.security.SecurityLogons;
import org.bitshound.translation.security.SecurityNetwork;
import org.bitshound.translation.security.SecurityObjects;
import org.bitshound.translation.security.SecurityProcesses;
import org.bitshound.translation.sysmon.SysmonFiles;
import org.bitshound.translation.sysmon.SysmonImages;
import org.bitshound.translation.sysmon.SysmonNetwork;
import org.bitshound.translation.sysmon.SysmonProcesses;
import org.bitshound.translation.sysmon.SysmonRegistry;
import org.bitshound.translation.sysmon.SysmonThreads;
import org.bitshound.translation.system.BitsSystemEvents;
import org.bitshound.translation.system.EventLogService;
import org.bitshound.translation.system.KernelBoot;
import org.bitshound.translation.system.KernelGeneral;
import org.bitshound.translation.system.OtherLogCleared;
import org.bitshound.translation.system.ServiceControl;
import org.bitshound.translation.system.ShutdownAsked;
import org.bitshound.translation.taskscheduler.ScheduledTasks;
import org.bitshound.translation.terminalservices.TerminalSessions;

/// All translations: what bitshound reads, a row each.
///
/// Immutable; look up once per distinct provider and id, not per record.
public final class Translations {

  private static final String WINDOWS_POWERSHELL = "Microsoft-Windows-PowerShell";
  private static final String POWERSHELL_CORE = "PowerShellCore"; // 6 and later

  private final List<Translation> rows;
  private final Map<Key, Translation> byEvent;
  private final Map<String, Translation> byProvider;

  private Translations(List<Translation> rows) {
    this.rows = List.copyOf(rows);
    this.byEvent = index(rows);
    this.byProvider =
        rows.stream()
            .filter(Translation::readsAll)
            .collect(Collectors.toUnmodifiableMap(row -> lower(row.provider()), row -> row));
  }

  /// {@return the translations of this version}
  public static Translations all() {
    return new Translations(
        List.of(
            new JobEvents(),
            new TransferEvents(),
            new ServiceEvents(),
            new BitsSystemEvents(),
            new SysmonProcesses(),
            new SysmonNetwork(),
            new SysmonFiles(),
            new SysmonImages(),
            new SysmonThreads(),
            new SysmonRegistry(),
            new SecurityProcesses(),
            new SecurityNetwork(),
            new SecurityLogons(),
            new SecurityObjects(),
            new SecurityLogCleared(),
            new OtherLogCleared(),
            new ServiceControl(),
            new KernelGeneral(),
            new KernelBoot(),
            new EventLogService(),
            new ShutdownAsked(),
            new ScriptBlocks(WINDOWS_POWERSHELL),
            new ScriptBlocks(POWERSHELL_CORE),
            new ModuleLog(WINDOWS_POWERSHELL),
            new ModuleLog(POWERSHELL_CORE),
            new ClassicPowerShell(),
            new ScheduledTasks(),
            new DnsQuestions(),
            new DeliveryEvents(),
            new TerminalSessions(),
            new Detections(),
            new BlockedByAppLocker(),
            new BlockedByCodeIntegrity(),
            new DefenderTables()));
  }

  /// {@return the rows, in the order of the list}
  public List<Translation> rows() {
    return rows;
  }

  /// {@return who reads such an event; empty for nobody}
  public Optional<Translation> of(String provider, int eventId) {
    return Optional.ofNullable(byEvent.get(Key.of(provider, eventId)))
        .or(() -> Optional.ofNullable(byProvider.get(lower(provider))));
  }

  private static Map<Key, Translation> index(List<Translation> rows) {
    Map<Key, Translation> index = new HashMap<>();
    for (Translation row : rows) {
      for (int id : row.eventIds()) {
        if (index.put(Key.of(row.provider(), id), row) != null) {
          throw new IllegalStateException("two translations for " + row.provider() + " " + id);
        }
      }
    }
    return Map.copyOf(index);
  }

  private record Key(String provider, int eventId) {
    static Key of(String provider, int eventId) {
      return new Key(lower(provider), eventId);
    }
  }

  private static String lower(String provider) {
    return provider.toLowerCase(Locale.ROOT);
  }
}
