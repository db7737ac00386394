package org.bitshound.translation;

import static org.bitshound.observation.CoverageSource.APPLOCKER;
import static org.bitshound.observation.CoverageSource.BITS_CLIENT;
import static org.bitshound.observation.CoverageSource.CODE_INTEGRITY;
import static org.bitshound.observation.CoverageSource.DEFENDER;
import static org.bitshound.observation.CoverageSource.DELIVERY_OPTIMIZATION;
import static org.bitshound.observation.CoverageSource.DNS;
import static org.bitshound.observation.CoverageSource.DNS_SERVER;
import static org.bitshound.observation.CoverageSource.POWERSHELL_MODULE;
import static org.bitshound.observation.CoverageSource.POWERSHELL_SCRIPT_BLOCK;
import static org.bitshound.observation.CoverageSource.SECURITY_LOGON;
import static org.bitshound.observation.CoverageSource.SECURITY_OBJECT_ACCESS;
import static org.bitshound.observation.CoverageSource.SECURITY_PROCESS_CREATION;
import static org.bitshound.observation.CoverageSource.SYSMON;
import static org.bitshound.observation.CoverageSource.SYSTEM;
import static org.bitshound.observation.CoverageSource.TASK_SCHEDULER;
import static org.bitshound.observation.CoverageSource.TERMINAL_SERVICES;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitshound.observation.CoverageSource;

/// Which source of coverage a record counts for, whether a translation reads it or not.
///
/// The channel decides, and in the channels that serve several sources the event id. Where an
/// export has lost the channel, the provider stands in. Look up once per distinct provider, channel
/// and id, not per record. Security events count for the category that Windows audits them under.
/// Source: docs/formats/bits-client-events.md, "Coverage".
public final class Coverage {

  private static final String BITS_PROVIDER = "microsoft-windows-bits-client";
  private static final String SECURITY_PROVIDER = "microsoft-windows-security-auditing";

  /// Ids that the BITS client writes to the System channel: needed where the channel is lost.
  private static final Set<Integer> BITS_IN_SYSTEM =
      Set.of(
          16385, 16386, 16390, 16392, 16393, 16396, 16397, 16398, 16400, 16401, 16402, 16404, 16405,
          17005);

  /// Channels (or, with a slash at the end, families of channels) that serve one source alone.
  private static final Map<String, CoverageSource> CHANNELS =
      Map.ofEntries(
          Map.entry("microsoft-windows-bits-client/", BITS_CLIENT),
          Map.entry("microsoft-windows-sysmon/", SYSMON),
          Map.entry("system", SYSTEM),
          Map.entry("microsoft-windows-taskscheduler/", TASK_SCHEDULER),
          Map.entry("microsoft-windows-terminalservices-localsessionmanager/", TERMINAL_SERVICES),
          Map.entry(
              "microsoft-windows-terminalservices-remoteconnectionmanager/", TERMINAL_SERVICES),
          Map.entry("microsoft-windows-windows defender/", DEFENDER),
          Map.entry("microsoft-windows-applocker/", APPLOCKER),
          Map.entry("microsoft-windows-codeintegrity/", CODE_INTEGRITY),
          Map.entry("microsoft-windows-dns-client/", DNS),
          Map.entry("microsoft-windows-dnsserver/", DNS_SERVER),
          Map.entry("dns server", DNS_SERVER),
          Map.entry("microsoft-windows-deliveryoptimization/", DELIVERY_OPTIMIZATION));

  private static final Map<Integer, CoverageSource> SECURITY =
      ids(
          Map.of(
              SECURITY_PROCESS_CREATION, Set.of(4688, 4689, 4696),
              SECURITY_LOGON,
                  Set.of(
                      4624, 4625, 4634, 4647, 4648, 4672, 4675, 4778, 4779, 4800, 4801, 4802, 4803,
                      4964),
              SECURITY_OBJECT_ACCESS,
                  Set.of(
                      4656, 4657, 4658, 4660, 4663, 4664, 4670, 4690, 4691, 4698, 4699, 4700, 4701,
                      4702, 4985, 5140, 5142, 5143, 5144, 5145, 5152, 5153, 5154, 5155, 5156, 5157,
                      5158, 5159)));

  private static final Map<Integer, CoverageSource> POWERSHELL =
      ids(
          Map.of(
              POWERSHELL_SCRIPT_BLOCK, Set.of(4104, 4105, 4106),
              POWERSHELL_MODULE, Set.of(4103)));

  private static final Map<Integer, CoverageSource> POWERSHELL_CLASSIC =
      Map.of(800, POWERSHELL_MODULE);

  /// Channels whose ids belong to several sources.
  private static final Map<String, Map<Integer, CoverageSource>> CHANNELS_BY_ID =
      Map.of(
          "security", SECURITY,
          "microsoft-windows-powershell/operational", POWERSHELL,
          "powershellcore/operational", POWERSHELL,
          "windows powershell", POWERSHELL_CLASSIC);

  /// The channel that a provider writes to, where the record has lost it.
  private static final Map<String, String> CHANNEL_OF_PROVIDER =
      Map.ofEntries(
          Map.entry(SECURITY_PROVIDER, "security"),
          Map.entry("powershell", "windows powershell"),
          Map.entry("microsoft-windows-powershell", "microsoft-windows-powershell/operational"),
          Map.entry("powershellcore", "powershellcore/operational"),
          Map.entry("service control manager", "system"));

  private Coverage() {}

  /// {@return the source that such a record counts for; empty for none}
  ///
  /// @param provider as the record spells it
  /// @param channel as the record spells it; `""` where it has none
  public static Optional<CoverageSource> of(String provider, String channel, int eventId) {
    String writer = provider.toLowerCase(Locale.ROOT);
    String log = channel.isEmpty() ? channelOf(writer, eventId) : channel.toLowerCase(Locale.ROOT);
    Map<Integer, CoverageSource> byId = CHANNELS_BY_ID.get(log);
    if (byId == null) {
      return Optional.ofNullable(CHANNELS.get(family(log)));
    }
    boolean foreign = log.equals("security") && !writer.equals(SECURITY_PROVIDER);
    return foreign ? Optional.empty() : Optional.ofNullable(byId.get(eventId));
  }

  /// {@return whether any record of a channel counts for a source}
  public static boolean has(String channel) {
    String log = channel.toLowerCase(Locale.ROOT);
    return CHANNELS_BY_ID.containsKey(log) || CHANNELS.containsKey(family(log));
  }

  /// {@return the sources that records of a channel may count for; clearing it takes from all of
  /// them}
  public static Set<CoverageSource> sourcesOf(String channel) {
    String log = channel.toLowerCase(Locale.ROOT);
    Map<Integer, CoverageSource> byId = CHANNELS_BY_ID.get(log);
    if (byId != null) {
      return Set.copyOf(byId.values());
    }
    CoverageSource one = CHANNELS.get(family(log));
    return one == null ? Set.of() : Set.of(one);
  }

  private static String channelOf(String provider, int eventId) {
    if (provider.equals(BITS_PROVIDER) && BITS_IN_SYSTEM.contains(eventId)) {
      return "system";
    }
    return CHANNEL_OF_PROVIDER.getOrDefault(provider, provider + "/");
  }

  private static String family(String channel) {
    return channel.substring(
        0, channel.indexOf('/') < 0 ? channel.length() : channel.indexOf('/') + 1);
  }

  private static Map<Integer, CoverageSource> ids(Map<CoverageSource, Set<Integer>> bySource) {
    return bySource.entrySet().stream()
        .flatMap(row -> row.getValue().stream().map(id -> Map.entry(id, row.getKey())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
