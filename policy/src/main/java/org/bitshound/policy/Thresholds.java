package org.bitshound.policy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The values that a site sets for itself, by name; the first seven are those of ATT&CK's analytic
/// AN0274. What a policy does not name is the built-in policy's.
///
/// @param timeWindow what is done within it belongs together
/// @param expectedUpdateHosts hosts that count as approved
/// @param suspiciousVerbs what bitsadmin's suspicious switches do, in the case file's words
/// @param notifyBlockList programs that are bad as a notify command
/// @param userContext accounts that use BITS as part of their work
/// @param networks what is inside and outside
/// @param jobAge a job may grow so old
/// @param retries a job may start again so often
/// @param noProgressTimeout more is raised
/// @param maxDownloadTime more is raised
/// @param retryDelay less is set on purpose
record Thresholds(
    Duration timeWindow,
    List<Glob> expectedUpdateHosts,
    Set<String> suspiciousVerbs,
    List<Glob> notifyBlockList,
    List<Glob> userContext,
    Networks networks,
    Duration jobAge,
    int retries,
    Duration noProgressTimeout,
    Duration maxDownloadTime,
    Duration retryDelay) {
  private static final Map<String, String> VERBS =
      Map.ofEntries(
          Map.entry("/transfer", "transfer"),
          Map.entry("/create", "create"),
          Map.entry("/addfile", "add-file"),
          Map.entry("/addfileset", "add-file-set"),
          Map.entry("/addfilewithranges", "add-file-ranges"),
          Map.entry("/setnotifyflags", "set-notify-flags"),
          Map.entry("/setnotifycmdline", "set-notify-command"),
          Map.entry("/setminretrydelay", "set-min-retry-delay"),
          Map.entry("/setcustomheaders", "set-custom-headers"),
          Map.entry("/resume", "resume"),
          Map.entry("/complete", "complete"),
          Map.entry("/setnoprogresstimeout", "set-no-progress-timeout"),
          Map.entry("/setmaxdownloadtime", "set-max-download-time"),
          Map.entry("/replaceremoteprefix", "replace-remote-prefix"));
  private static final Set<String> KEYS =
      Set.of(
          "TimeWindow",
          "ExpectedUpdateHosts",
          "SuspiciousCliSwitches",
          "NotifyCmdBlockList",
          "UserContext",
          "ExternalNetCIDRs",
          "JobLifetimeThreshold",
          "InternalNetworks",
          "DefaultNoProgressTimeout",
          "DefaultMaxDownloadTime",
          "DefaultRetryDelay");

  Thresholds {
    expectedUpdateHosts = List.copyOf(expectedUpdateHosts);
    suspiciousVerbs = Set.copyOf(suspiciousVerbs);
    notifyBlockList = List.copyOf(notifyBlockList);
    userContext = List.copyOf(userContext);
  }

  /// {@return the thresholds; the built-in policy names all}
  static Thresholds ofBuiltIn(Section section) {
    Section life = section.section("JobLifetimeThreshold");
    return new Thresholds(
        section.duration("TimeWindow").orElseThrow(),
        section.globs("ExpectedUpdateHosts"),
        verbs(section),
        section.globs("NotifyCmdBlockList"),
        section.globs("UserContext"),
        Networks.of(section),
        life.duration("age").orElseThrow(),
        life.number("retries").orElseThrow(),
        section.duration("DefaultNoProgressTimeout").orElseThrow(),
        section.duration("DefaultMaxDownloadTime").orElseThrow(),
        section.duration("DefaultRetryDelay").orElseThrow());
  }

  /// {@return these, but for what the section names}
  Thresholds with(Section section) {
    section.only(KEYS);
    Section life = section.section("JobLifetimeThreshold").only(Set.of("age", "retries"));
    return new Thresholds(
        section.duration("TimeWindow").orElse(timeWindow),
        section.has("ExpectedUpdateHosts")
            ? section.globs("ExpectedUpdateHosts")
            : expectedUpdateHosts,
        section.has("SuspiciousCliSwitches") ? verbs(section) : suspiciousVerbs,
        section.has("NotifyCmdBlockList") ? section.globs("NotifyCmdBlockList") : notifyBlockList,
        section.has("UserContext") ? section.globs("UserContext") : userContext,
        Networks.of(section),
        life.duration("age").orElse(jobAge),
        life.number("retries").orElse(retries),
        section.duration("DefaultNoProgressTimeout").orElse(noProgressTimeout),
        section.duration("DefaultMaxDownloadTime").orElse(maxDownloadTime),
        section.duration("DefaultRetryDelay").orElse(retryDelay));
  }

  private static Set<String> verbs(Section section) {
    var verbs = new HashSet<String>();
    for (String written : section.texts("SuspiciousCliSwitches")) {
      String key = written.toLowerCase(Locale.ROOT);
      Optional<String> verb = Optional.ofNullable(VERBS.get(key));
      verb.ifPresentOrElse(
          verbs::add,
          () ->
              section.fault("SuspiciousCliSwitches", "'" + written + "' is no switch known here"));
    }
    return verbs;
  }
}
