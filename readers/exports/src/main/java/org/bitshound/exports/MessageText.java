package org.bitshound.exports;

import java.util.List;
import java.util.Map;

/// Values out of the text that Windows shows for an event, where an export holds nothing else.
///
/// Sysmon writes `Name: value` lines with the names of its fields, in English on every machine. The
/// texts of other providers are in the language of whoever exported them; those of the events that
/// tell of jobs and processes are known in English, and say less than the event: 59 to 61 name no
/// job id. Source: docs/formats/exports.md, "What is lost".
final class MessageText {
  private static final String SYSMON = "Microsoft-Windows-Sysmon";
  private static final String BITS = "Microsoft-Windows-Bits-Client";
  private static final String SECURITY = "Microsoft-Windows-Security-Auditing";
  private static final String EVENT_LOG = "Microsoft-Windows-Eventlog";
  private static final String POWERSHELL = "Microsoft-Windows-PowerShell";

  private static final String CREATED_BEFORE_WINDOWS_10 = "The BITS service created a new job: ";
  private static final String STARTED = "BITS started the ";
  private static final String STOPPED = "BITS stopped transferring the ";
  private static final String ADDRESS = " transfer job that is associated with the ";
  private static final String ADDRESS_END = " URL.";
  private static final String STATUS = " The status code is ";
  private static final String CLEARED = " log file was cleared";
  private static final String SCRIPT = "Creating Scriptblock text (";

  /// Labels of BITS' events 3, 4 and 5.
  private static final Map<String, String> OF_JOB =
      Map.ofEntries(
          Map.entry("Transfer job", "jobTitle"),
          Map.entry("job", "jobTitle"),
          Map.entry("Job ID", "jobId"),
          Map.entry("jobID", "jobId"),
          Map.entry("Owner", "jobOwner"),
          Map.entry("owner", "jobOwner"),
          Map.entry("User", "User"),
          Map.entry("Process Path", "processPath"),
          Map.entry("Process ID", "processId"),
          Map.entry("File count", "fileCount"),
          Map.entry("filecount", "fileCount"));

  /// Labels of event 4688.
  private static final Map<String, String> OF_PROCESS =
      Map.of(
          "New Process ID", "NewProcessId",
          "New Process Name", "NewProcessName",
          "Token Elevation Type", "TokenElevationType",
          "Mandatory Label", "MandatoryLabel",
          "Creator Process ID", "ProcessId",
          "Creator Process Name", "ParentProcessName",
          "Process Command Line", "CommandLine");

  /// The same, in each of two sections; 1102 of the event log service has the first of them.
  private static final Map<String, String> OF_SUBJECT =
      Map.of(
          "Security ID", "UserSid",
          "Account Name", "UserName",
          "Account Domain", "DomainName",
          "Domain Name", "DomainName",
          "Logon ID", "LogonId");

  private final String message;
  private final List<String> names;
  private final List<String> values;

  private MessageText(String message, List<String> names, List<String> values) {
    this.message = message;
    this.names = names;
    this.values = values;
  }

  /// {@return whether the text of an event says something that flat shapes lose: which log was
  /// cleared, and by whom}
  static boolean says(String provider, int eventId) {
    return (eventId == 104 || eventId == 1102) && provider.equalsIgnoreCase(EVENT_LOG);
  }

  static void read(
      String provider, int eventId, String message, List<String> names, List<String> values) {
    var text = new MessageText(message, names, values);
    if (provider.equalsIgnoreCase(SYSMON)) {
      text.sysmon();
    } else if (provider.equalsIgnoreCase(BITS)) {
      text.bits(eventId);
    } else if (provider.equalsIgnoreCase(POWERSHELL) && eventId == 4104) {
      text.scriptBlock();
    } else if (says(provider, eventId)) {
      if (eventId == 104) {
        text.cleared();
      } else if (!names.contains("SubjectUserName")) {
        text.labels();
      }
    } else if (provider.equalsIgnoreCase(SECURITY) && eventId == 4688) {
      text.labels();
    }
  }

  private void add(String name, String value) {
    names.add(name);
    values.add(value.strip());
  }

  private void sysmon() {
    message
        .lines()
        .skip(1)
        .forEach(line -> {
          int colon = line.indexOf(':');
          if (colon > 0 && line.chars().limit(colon).allMatch(Character::isLetterOrDigit)) {
            add(line.substring(0, colon), line.substring(colon + 1));
          }
        });
  }

  private void bits(int eventId) {
    switch (eventId) {
      case 3, 4, 5 -> job();
      case 59 -> transfer(STARTED);
      case 60, 61 -> transfer(STOPPED);
      default -> {}
    }
  }

  private void job() {
    int owner = message.lastIndexOf(", with owner ");
    if (message.startsWith(CREATED_BEFORE_WINDOWS_10) && owner > 0) {
      add("string", message.substring(CREATED_BEFORE_WINDOWS_10.length(), owner));
      add("string2", message.substring(owner + ", with owner ".length()));
      return;
    }
    String lines =
        message
            .replace("Job cancelled. ", "\n")
            .replace(", job: ", "\njob: ")
            .replace(", jobID: ", "\njobID: ")
            .replace(", owner: ", "\nowner: ")
            .replace(", filecount: ", "\nfilecount: ");
    lines
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(':');
          String name = colon < 0 ? null : OF_JOB.get(line.substring(0, colon).strip());
          if (name != null) {
            add(name, line.substring(colon + 1));
          }
        });
  }

  private void transfer(String start) {
    int address = message.lastIndexOf(ADDRESS);
    int end = message.lastIndexOf(ADDRESS_END);
    if (!message.startsWith(start) || address < start.length() || end < address) {
      return;
    }
    add("name", message.substring(start.length(), address));
    add(
        "url",
        message.substring(address + ADDRESS.length(), Math.max(end, address + ADDRESS.length())));
    int status = message.indexOf(STATUS, end);
    int point = message.lastIndexOf('.');
    if (status > 0 && point > status + STATUS.length()) {
      add("hr", message.substring(status + STATUS.length(), point));
    }
  }

  private void scriptBlock() {
    int of = message.indexOf(" of ");
    int text = message.indexOf("):");
    int id = message.lastIndexOf("ScriptBlock ID: ");
    int path = message.lastIndexOf("\nPath: ");
    if (message.startsWith(SCRIPT) && of > 0 && text > of && id > text && path > id) {
      add("MessageNumber", message.substring(SCRIPT.length(), of));
      add("MessageTotal", message.substring(of + " of ".length(), text));
      add("ScriptBlockText", message.substring(text + "):".length(), id));
      add("ScriptBlockId", message.substring(id + "ScriptBlock ID: ".length(), path));
      add("Path", message.substring(path + "\nPath: ".length()));
    }
  }

  private void cleared() {
    int end = message.indexOf(CLEARED);
    if (message.startsWith("The ") && end > 4 && !names.contains("Channel")) {
      add("Channel", message.substring(4, end));
    }
  }

  private void labels() {
    String section = "Subject";
    for (String line : message.lines().toList()) {
      int colon = line.indexOf(':');
      String label = colon < 0 ? "" : line.substring(0, colon).strip();
      if (label.endsWith("Subject")) {
        section = label.startsWith("Target") ? "Target" : "Subject";
      }
      String subject = OF_SUBJECT.get(label);
      String name = subject == null ? OF_PROCESS.get(label) : section + subject;
      if (name != null) {
        add(name, line.substring(colon + 1));
      }
    }
  }
}
