package org.bitshound.playbook.action;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.NetworkUse;

/// What could not be seen on a host, what would change that, and what it would have answered; most
/// useful first. Unchanging.
public final class CoverageGaps {
  private static final String BITS = "bits-client";
  private static final String SYSMON = "sysmon";
  private static final String PROCESSES = "security-process-creation";
  private static final String SCRIPTS = "powershell-script-block";
  private static final String BITS_LOG = "wevtutil sl Microsoft-Windows-Bits-Client/Operational ";

  /// A setting, when a host lacks it, and when a case misses what it would have shown.
  private record Watch(
      String setting,
      String source,
      Predicate<Host> lacked,
      Predicate<Case> missed,
      Words words,
      List<String> answers,
      List<String> serves,
      List<Line> lines) {}

  private record Words(String unseen, String change, String costs) {}

  private CoverageGaps() {}

  /// {@return the gaps of a host, whatever its cases}
  public static List<CoverageGap> of(Host host) {
    return watches()
        .filter(watch -> watch.lacked().test(host))
        .map(each -> gap(each, host))
        .toList();
  }

  /// {@return those gaps of a case's host that left something open in this case}
  public static List<CoverageGap> of(Case one, Host host) {
    return watches()
        .filter(watch -> watch.lacked().test(host) && watch.missed().test(one))
        .map(each -> gap(each, host))
        .toList();
  }

  private static CoverageGap gap(Watch watch, Host host) {
    return new CoverageGap(
        watch.setting(),
        watch.source(),
        watch.words().unseen(),
        watch.words().change(),
        watch.words().costs(),
        watch.answers(),
        watch.serves(),
        watch.lines().stream().map(line -> line.on(host.name())).toList(),
        row(host, watch.source()).map(Coverage::evidence).orElse(List.of()));
  }

  private static Stream<Watch> watches() {
    return Stream.of(
        bitsLog(), processes(), commandLines(), scripts(), sysmon(), size(), forwarding());
  }

  private static Watch bitsLog() {
    return new Watch(
        "bits-log-enabled",
        BITS,
        host -> row(host, BITS).filter(log -> log.status() == CoverageStatus.DISABLED).isPresent(),
        one -> true,
        new Words(
            "any job made while the BITS log was off",
            "Switch the BITS log on.",
            "A few records for each job."),
        List.of("P1.4.2.1", "P2.4.2.1", "P3.3.1"),
        List.of("P1.7.7", "P3.7.7"),
        List.of(Line.cmd(BITS_LOG + "/e:true").changes("switches the log on")));
  }

  private static Watch processes() {
    return new Watch(
        "process-creation",
        PROCESSES,
        host -> !seen(host, PROCESSES) && !sysmonHas(host, 1),
        CoverageGaps::isMakerUnseen,
        new Words(
            "which command line made the job, what stood above it, and what was run afterwards",
            "Audit the creation of processes, with their command lines.",
            "One record for each process; command lines can hold secrets."),
        List.of("P1.3.1", "P1.4.1.1", "P2.4.1.1", "P1.4.4.5"),
        List.of("P1.7.1"),
        List.of(
            Line.cmd(
                    "auditpol /set /subcategory:\"{0CCE922B-69AE-11D9-BED3-505054503030}\""
                        + " /success:enable")
                .changes("audits the creation of processes"),
            withCommandLines()));
  }

  private static Watch commandLines() {
    return new Watch(
        "process-command-line",
        PROCESSES,
        host ->
            seen(host, PROCESSES) && lacks(host, PROCESSES, "command-line") && !sysmonHas(host, 1),
        CoverageGaps::isMakerUnseen,
        new Words(
            "which command line made a job",
            "Have events 4688 hold the command line.",
            "Command lines can hold secrets."),
        List.of("P1.3.1", "P2.4.1.1"),
        List.of("P1.7.1"),
        List.of(withCommandLines()));
  }

  private static Line withCommandLines() {
    return Line.cmd(
            "reg add HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\Audit /v"
                + " ProcessCreationIncludeCmdLine_Enabled /t REG_DWORD /d 1 /f")
        .changes("puts command lines into events 4688");
  }

  private static Watch scripts() {
    return new Watch(
        "script-block-logging",
        SCRIPTS,
        host -> !seen(host, SCRIPTS),
        one -> isByPowerShell(one) && one.creator().flatMap(Creator::script).isEmpty(),
        new Words(
            "which script called the BITS cmdlets",
            "Switch script block logging on.",
            "One record or more for each script; scripts can hold secrets."),
        List.of("P2.4.1.2", "P1.4.1.1"),
        List.of("P2.7.4", "P3.7.3"),
        List.of(
            Line.cmd(
                    "reg add HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell\\ScriptBlockLogging"
                        + " /v EnableScriptBlockLogging /t REG_DWORD /d 1 /f")
                .changes("logs scripts as event 4104")));
  }

  private static Watch sysmon() {
    return new Watch(
        "sysmon-config",
        SYSMON,
        host -> !sysmonHas(host, 3) || !sysmonHas(host, 22) || !sysmonHas(host, 11),
        one -> isTransferUnseen(one) || isFileUnseen(one),
        new Words(
            "the address of the transfer, the look-up of its name, and the file as it was written",
            "Have Sysmon log events 3, 7, 11 and 22, of svchost.exe too.",
            "They are many: filter known connections, images and names out."),
        List.of("P1.4.3.1", "P1.4.3.2", "P1.4.3.4", "P1.4.4.3", "P2.4.3.2", "P3.4.3.1"),
        List.of("P1.7.1"),
        List.of(Line.cmd("sysmon -c")));
  }

  private static Watch size() {
    return new Watch(
        "bits-log-size",
        BITS,
        host -> row(host, BITS).flatMap(Coverage::wrapped).orElse(false),
        one -> one.kind() == Kind.JOB && one.job().flatMap(Job::created).isEmpty(),
        new Words(
            "jobs that were made before the oldest record of the BITS log",
            "Give the BITS log 100 MB.",
            "100 MB of disk."),
        List.of("P1.4.2.1", "P3.7.7"),
        List.of("P1.7.7", "P3.7.7"),
        List.of(Line.cmd(BITS_LOG + "/ms:104857600").changes("the log's size")));
  }

  private static Watch forwarding() {
    return new Watch(
        CoverageGap.FORWARDING,
        BITS,
        host -> host.coverage().stream().anyMatch(log -> log.status() == CoverageStatus.CLEARED),
        one -> true,
        new Words(
            "what a log held before it was cleared",
            "Send the BITS log, and Security 1102, to a collector.",
            "A few hundred records a day from a busy machine."),
        List.of("P1.4.2.1", "P3.3.1"),
        List.of("P1.7.8", "P2.7.1", "P3.7.7"),
        List.of(
            Line.query(
                "*[System[(EventID=3 or EventID=4 or EventID=5 or EventID=6 or EventID=59 or"
                    + " EventID=60 or EventID=61 or EventID=16403)]]")));
  }

  private static Optional<Coverage> row(Host host, String source) {
    return host.coverage().stream().filter(row -> row.source().equals(source)).findFirst();
  }

  private static boolean seen(Host host, String source) {
    return row(host, source).flatMap(Coverage::first).isPresent();
  }

  private static boolean lacks(Host host, String source, String word) {
    return row(host, source).filter(log -> log.lacks().contains(word)).isPresent();
  }

  private static boolean sysmonHas(Host host, int event) {
    Map<Integer, Long> events =
        row(host, SYSMON).<Map<Integer, Long>>map(Coverage::events).orElse(Map.of());
    return events.getOrDefault(event, 0L) > 0;
  }

  private static boolean isMakerUnseen(Case one) {
    boolean byJob = one.kind() == Kind.JOB;
    return byJob && one.creator().flatMap(Creator::commandLine).isEmpty();
  }

  private static boolean isByPowerShell(Case one) {
    return one.creator()
            .flatMap(Creator::image)
            .filter(image -> image.toLowerCase(Locale.ROOT).endsWith("\\powershell.exe"))
            .isPresent()
        || one.commands().stream().anyMatch(command -> command.tool().equals("powershell"));
  }

  private static boolean isTransferUnseen(Case one) {
    boolean named =
        one.destinations().stream().map(Destination::host).anyMatch(Optional::isPresent);
    boolean lookedUp =
        one.network().stream().map(NetworkUse::kind).anyMatch(NetworkKind.DNS::equals);
    return named && (one.network().isEmpty() || !lookedUp);
  }

  private static boolean isFileUnseen(Case one) {
    return one.files().stream().anyMatch(file -> file.hashes().isEmpty());
  }
}
