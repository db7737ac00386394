package org.bitshound.playbook;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.RunAs;
import org.bitshound.casefile.Shell;
import org.bitshound.casefile.WindowsVersion;
import org.bitshound.casefile.Yields;

/// The commands that bring a source of evidence from a host, into `C:\ir`, which must exist.
final class Collecting {
  private static final String FOLDER = "C:\\ir\\";

  private final String host;

  /// @param host the name that the commands are for
  Collecting(String host) {
    this.host = host;
  }

  /// {@return the rows for a coverage word}
  List<PreparedCommand> of(String source) {
    return switch (source) {
      case "bits-client" -> log("Microsoft-Windows-Bits-Client/Operational", "bits");
      case "sysmon" -> log("Microsoft-Windows-Sysmon/Operational", "sysmon");
      case "security-process-creation", "security-logon", "security-object-access" ->
          log("Security", "security");
      case "system" -> log("System", "system");
      case "powershell-script-block" ->
          log("Microsoft-Windows-PowerShell/Operational", "powershell");
      case "powershell-module" -> log("Windows PowerShell", "windows-powershell");
      case "task-scheduler" -> log("Microsoft-Windows-TaskScheduler/Operational", "tasks");
      case "terminal-services" ->
          log("Microsoft-Windows-TerminalServices-LocalSessionManager/Operational", "sessions");
      case "defender" -> log("Microsoft-Windows-Windows Defender/Operational", "defender");
      case "applocker" -> log("Microsoft-Windows-AppLocker/EXE and DLL", "applocker");
      case "code-integrity" -> log("Microsoft-Windows-CodeIntegrity/Operational", "code-integrity");
      case "dns" -> dns();
      case "bits-database" -> database();
      case "bits-snapshot" -> snapshot();
      case "registry" -> registry();
      case "delivery-optimization" ->
          List.of(
              powershell(
                  "Get-DeliveryOptimizationLog | Out-File -LiteralPath '" + FOLDER + "do.log'",
                  WindowsVersion.TEN_UP,
                  "do.log",
                  "delivery-optimization"));
      case "usn" ->
          List.of(
              words(
                  "The USN journal ($Extend\\$UsnJrnl:$J) and the $MFT of the volume, as a table by"
                      + " MFTECmd -f $J -m $MFT --csv",
                  "usn"));
      case "mft" ->
          List.of(words("The $MFT of the volume, as a table by MFTECmd -f $MFT --csv", "mft"));
      case "amcache" ->
          List.of(
              words(
                  "Amcache.hve of %windir%\\AppCompat\\Programs, as a table by AmcacheParser -f"
                      + " Amcache.hve --csv",
                  "amcache"));
      case "srum" -> usage();
      case "prefetch" ->
          List.of(
              cmd("copy %windir%\\Prefetch\\*.pf " + FOLDER, "*.pf", "prefetch", true),
              words("These files as a table by PECmd -d DIR --csv", "prefetch"));
      case "transcripts" ->
          List.of(words("The folder of PowerShell transcripts that policy names", "transcripts"));
      case "proxy" ->
          List.of(
              words(
                  "From the proxy: every request of this host in the case's span, with URL, user"
                      + " agent (BITS says Microsoft BITS/…), status and bytes",
                  "proxy"));
      case "dns-server" ->
          List.of(
              words(
                  "From the DNS server: every look-up of this host in the case's span",
                  "dns-server"));
      case "files" ->
          List.of(
              words(
                  "The file itself with its times, hash and streams, before anything changes it",
                  "files"));
      default -> List.of(words("Bring " + Sources.name(source) + " of this host", source));
    };
  }

  private List<PreparedCommand> log(String channel, String name) {
    String file = name + ".evtx";
    return List.of(
        cmd("wevtutil epl \"" + channel + "\" " + FOLDER + file + " /ow:true", file, "evtx", true));
  }

  private List<PreparedCommand> dns() {
    return List.of(
        powershell(
            "Get-DnsClientCache | Export-Csv -NoTypeInformation -LiteralPath '"
                + FOLDER
                + "dns-cache.csv'",
            WindowsVersion.TEN_UP,
            "dns-cache.csv",
            "dns"),
        log("Microsoft-Windows-DNS-Client/Operational", "dns-client").getFirst());
  }

  private List<PreparedCommand> database() {
    PreparedCommand.Draft old =
        begun(
            Shell.CMD,
            "net stop bits & robocopy \"%ALLUSERSPROFILE%\\Microsoft\\Network\\Downloader\" "
                + FOLDER
                + "qmgr /E /COPY:DAT /R:0 & net start bits");
    old.yields = Optional.of(new Yields("qmgr0.dat", "qmgr-dat"));
    old.changes = Optional.of("stops the BITS service and starts it again");
    return List.of(
        of(
            Shell.CMD,
            "esentutl /y \"%ALLUSERSPROFILE%\\Microsoft\\Network\\Downloader\\qmgr.db\" /vss /d "
                + FOLDER
                + "qmgr.db",
            WindowsVersion.TEN_UP,
            new Yields("qmgr.db", "qmgr-db"),
            true),
        old.toPreparedCommand());
  }

  private List<PreparedCommand> snapshot() {
    return List.of(
        cmd(
            "bitsadmin /nowrap /list /allusers /verbose > " + FOLDER + "bits-jobs.txt",
            "bits-jobs.txt",
            "bits-snapshot",
            true),
        powershell(
            "Get-BitsTransfer -AllUsers | Select-Object * | ConvertTo-Json -Depth 5 | Out-File"
                + " -Encoding utf8 -LiteralPath '"
                + FOLDER
                + "bits.json'",
            WindowsVersion.TEN_UP,
            "bits.json",
            "bits-snapshot"));
  }

  private List<PreparedCommand> usage() {
    return List.of(
        of(
            Shell.CMD,
            "esentutl /y %windir%\\System32\\sru\\SRUDB.dat /vss /d " + FOLDER + "SRUDB.dat",
            WindowsVersion.TEN_UP,
            new Yields("SRUDB.dat", "srum"),
            false));
  }

  private List<PreparedCommand> registry() {
    return List.of(
        cmd(
            "reg export HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows " + FOLDER + "policies.reg /y",
            "policies.reg",
            "registry",
            false),
        cmd(
            "reg export HKLM\\SYSTEM\\CurrentControlSet\\Services\\BITS "
                + FOLDER
                + "bits-service.reg /y",
            "bits-service.reg",
            "registry",
            false));
  }

  /// {@return the command that hashes a file of the case, or looks at its signature}
  ///
  /// @param field where the path stands
  PreparedCommand onFile(String cmdlet, String field, String path) {
    boolean safe = isPlain(path);
    String target = safe ? "'" + path + "'" : "'<path>'";
    var row = begun(Shell.POWERSHELL, cmdlet + " -LiteralPath " + target);
    row.placeholders = safe ? List.of() : List.of(field);
    return row.toPreparedCommand();
  }

  /// Letters, digits and what paths are made of: nothing that a shell reads as more than itself.
  private static boolean isPlain(String text) {
    return text.chars()
        .allMatch(c ->
            (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || " :\\._-~".indexOf(c) >= 0);
  }

  /// {@return a command for `cmd` that changes the host, or only looks}
  PreparedCommand change(String text, Optional<String> changes) {
    var row = begun(Shell.CMD, text);
    row.changes = changes;
    return row.toPreparedCommand();
  }

  /// {@return something for a person to bring}
  PreparedCommand words(String text, String kind) {
    var row = begun(Shell.TEXT, text + ".");
    row.as = Optional.empty();
    row.windows = Optional.empty();
    row.yields = Optional.of(new Yields(kind, kind));
    return row.toPreparedCommand();
  }

  private PreparedCommand cmd(String text, String file, String kind, boolean lostSoon) {
    return of(Shell.CMD, text, WindowsVersion.SEVEN_UP, new Yields(file, kind), lostSoon);
  }

  private PreparedCommand powershell(
      String text, WindowsVersion windows, String file, String kind) {
    return of(Shell.POWERSHELL, text, windows, new Yields(file, kind), true);
  }

  private PreparedCommand of(
      Shell shell, String text, WindowsVersion windows, Yields yields, boolean lostSoon) {
    var row = begun(shell, text);
    row.windows = Optional.of(windows);
    row.yields = Optional.of(yields);
    row.lostSoon = lostSoon ? Optional.of(true) : Optional.empty();
    return row.toPreparedCommand();
  }

  private PreparedCommand.Draft begun(Shell shell, String text) {
    var row = new PreparedCommand.Draft();
    row.shell = Optional.of(shell);
    row.text = Optional.of(text);
    row.on = Optional.of(host);
    row.as = Optional.of(RunAs.ADMINISTRATOR);
    row.windows = Optional.of(WindowsVersion.SEVEN_UP);
    return row;
  }
}
