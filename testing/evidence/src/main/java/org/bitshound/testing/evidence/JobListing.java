package org.bitshound.testing.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Jobs as the tools of Windows list them, written from their documents and outputs again.
///
/// @param jobs in order
public record JobListing(List<Row> jobs) {

  /// A job with one file.
  ///
  /// @param state in the words of PowerShell: `TransientError`
  /// @param total bytes, -1 for unknown
  public record Row(
      String id,
      String title,
      String state,
      String owner,
      Instant created,
      Instant modified,
      String remote,
      String local,
      long done,
      long total,
      String program,
      String arguments) {}

  private static final List<String> STATES =
      List.of(
          "Queued",
          "Connecting",
          "Transferring",
          "Suspended",
          "Error",
          "TransientError",
          "Transferred");
  private static final String UNKNOWN = "18446744073709551615";
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);
  private static final String BANNER =
      "\r\nBITSADMIN version 3.0\r\nBITS administration utility.\r\n"
          + "(C) Copyright Microsoft Corp.\r\n\r\n";

  /// {@return `bitsadmin /list`}
  public String list() {
    var text = new StringBuilder(BANNER);
    for (Row job : jobs) {
      text.append(
          "{%s} '%s' %s %d / 1 %d / %s\r\n"
              .formatted(
                  job.id().toUpperCase(Locale.ROOT),
                  job.title(),
                  shouted(job.state()),
                  job.done() == job.total() ? 1 : 0,
                  job.done(),
                  size(job, "UNKNOWN")));
    }
    return text.append("Listed ").append(jobs.size()).append(" job(s).\r\n").toString();
  }

  /// {@return `bitsadmin /list /verbose`}
  public String verbose() {
    var text = new StringBuilder(BANNER);
    for (Row job : jobs) {
      text.append(
          "GUID: {%s} DISPLAY: '%s'\r\n".formatted(job.id().toUpperCase(Locale.ROOT), job.title()));
      text.append(
          "TYPE: DOWNLOAD STATE: %s OWNER: %s\r\n".formatted(shouted(job.state()), job.owner()));
      text.append(
          "PRIORITY: NORMAL FILES: 0 / 1 BYTES: %d / %s\r\n"
              .formatted(job.done(), size(job, "UNKNOWN")));
      text.append(
          "CREATION TIME: %s MODIFICATION TIME: %s\r\n"
              .formatted(AMERICAN.format(job.created()), AMERICAN.format(job.modified())));
      text.append("COMPLETION TIME: UNKNOWN ACL FLAGS: \r\n");
      text.append("NOTIFY INTERFACE: UNREGISTERED NOTIFICATION FLAGS: 3\r\n");
      text.append("RETRY DELAY: 600 NO PROGRESS TIMEOUT: 1209600 ERROR COUNT: 0\r\n");
      text.append("PROXY USAGE: PRECONFIG PROXY LIST: NULL PROXY BYPASS LIST: NULL\r\n");
      text.append("DESCRIPTION: \r\nJOB FILES: \r\n");
      text.append(
          "\t%d / %s WORKING %s -> %s\r\n"
              .formatted(job.done(), size(job, "UNKNOWN"), job.remote(), job.local()));
      text.append("NOTIFICATION COMMAND LINE: %s\r\n".formatted(notify(job)));
      text.append("owner MIC integrity level: HIGH\r\nowner elevated ?           true\r\n\r\n");
    }
    return text.append("Listed ").append(jobs.size()).append(" job(s).\r\n").toString();
  }

  private static String notify(Row job) {
    return job.program().isEmpty() ? "none" : "'%s' '%s'".formatted(job.program(), job.arguments());
  }

  /// {@return a text as a window of so many columns breaks it}
  public static String wrapped(String text, int columns) {
    var wrapped = new StringBuilder();
    for (String line : text.split("\r\n", -1)) {
      String rest = line;
      while (rest.length() > columns) {
        wrapped.append(rest, 0, columns).append("\r\n");
        rest = rest.substring(columns);
      }
      wrapped.append(rest).append("\r\n");
    }
    return wrapped.toString();
  }

  /// {@return `Get-BitsTransfer | Format-List`, in a window of 80 columns}
  public String properties() {
    var text = new StringBuilder("\r\n\r\n");
    for (Row job : jobs) {
      property(text, "JobId", job.id());
      property(text, "DisplayName", job.title());
      property(text, "TransferType", "Download");
      property(text, "JobState", job.state());
      property(text, "OwnerAccount", job.owner());
      property(text, "Priority", "Normal");
      property(text, "CreationTime", AMERICAN.format(job.created()));
      property(text, "FileList", "{" + job.remote() + "}");
      property(
          text,
          "NotifyCmdLine",
          job.program().isEmpty() ? "{}" : "{%s, %s}".formatted(job.program(), job.arguments()));
      text.append("\r\n");
    }
    return text.toString();
  }

  private static void property(StringBuilder text, String name, String value) {
    String head = "%-16s: ".formatted(name);
    String rest = value;
    int room = 80 - head.length();
    text.append(head);
    while (rest.length() > room) {
      text.append(rest, 0, room).append("\r\n").append(" ".repeat(head.length()));
      rest = rest.substring(room);
    }
    text.append(rest).append("\r\n");
  }

  /// {@return `Get-BitsTransfer` with room for whole ids}
  public String table() {
    String row = "%-36s %-20s %-12s %-14s %s\r\n";
    var text = new StringBuilder("\r\n");
    text.append(row.formatted("JobId", "DisplayName", "TransferType", "JobState", "OwnerAccount"));
    text.append(row.formatted("-----", "-----------", "------------", "--------", "------------"));
    for (Row job : jobs) {
      text.append(row.formatted(job.id(), job.title(), "Download", job.state(), job.owner()));
    }
    return text.append("\r\n").toString();
  }

  /// {@return `Get-BitsTransfer | ConvertTo-Json` of Windows PowerShell}
  public String json() {
    var text = new StringBuilder("[\r\n");
    for (Row job : jobs) {
      text.append(text.length() > 3 ? "    ,\r\n" : "");
      text.append("    {\"JobId\":  \"%s\",\r\n".formatted(job.id()));
      text.append("     \"DisplayName\":  %s,\r\n".formatted(quoted(job.title())));
      text.append(
          "     \"TransferType\":  0, \"JobState\":  %d, \"Priority\":  2,\r\n"
              .formatted(STATES.indexOf(job.state())));
      text.append("     \"OwnerAccount\":  %s,\r\n".formatted(quoted(job.owner())));
      text.append(
          "     \"CreationTime\":  \"\\/Date(%d)\\/\",\r\n"
              .formatted(job.created().toEpochMilli()));
      text.append(
          "     \"ModificationTime\":  \"\\/Date(%d)\\/\",\r\n"
              .formatted(job.modified().toEpochMilli()));
      text.append("     \"TransferCompletionTime\":  \"\\/Date(-11644473600000)\\/\",\r\n");
      text.append(
          "     \"FilesTotal\":  1, \"NotifyCmdLine\":  %s,\r\n"
              .formatted(
                  job.program().isEmpty()
                      ? "null"
                      : "[%s, %s]".formatted(quoted(job.program()), quoted(job.arguments()))));
      text.append(
          "     \"FileList\":  [{\"RemoteName\":  %s, \"LocalName\":  %s,\r\n"
              .formatted(quoted(job.remote()), quoted(job.local())));
      text.append(
          "       \"BytesTotal\":  %s, \"BytesTransferred\":  %d}]}\r\n"
              .formatted(size(job, UNKNOWN), job.done()));
    }
    return text.append("]\r\n").toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /// {@return `Get-BitsTransfer | Export-Csv` of Windows PowerShell: without files}
  public String csv() {
    var text =
        new StringBuilder("#TYPE Microsoft.BackgroundIntelligentTransfer.Management.BitsJob\r\n");
    text.append("\"JobId\",\"DisplayName\",\"TransferType\",\"JobState\",\"OwnerAccount\"\r\n");
    for (Row job : jobs) {
      text.append(
          "\"%s\",\"%s\",\"Download\",\"%s\",\"%s\"\r\n"
              .formatted(job.id(), job.title().replace("\"", "\"\""), job.state(), job.owner()));
    }
    return text.toString();
  }

  /// {@return a row for each file with its job's id}
  public String csvOfFiles() {
    var text =
        new StringBuilder(
            "\"JobId\",\"Name\",\"Owner\",\"State\",\"RemoteName\",\"LocalName\","
                + "\"BytesTransferred\",\"BytesTotal\"\r\n");
    for (Row job : jobs) {
      text.append(
          "\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"%d\",\"%s\"\r\n"
              .formatted(
                  job.id(),
                  job.title().replace("\"", "\"\""),
                  job.owner(),
                  job.state(),
                  job.remote(),
                  job.local(),
                  job.done(),
                  size(job, UNKNOWN)));
    }
    return text.toString();
  }

  /// {@return `Get-BitsTransfer | Export-Clixml`}
  public String clixml() {
    var text =
        new StringBuilder(
            "<Objs Version=\"1.1.0.1\""
                + " xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\r\n");
    for (Row job : jobs) {
      text.append(
          "  <Obj RefId=\"0\"><TN RefId=\"0\">"
              + "<T>Microsoft.BackgroundIntelligentTransfer.Management.BitsJob</T></TN><Props>\r\n");
      text.append("    <G N=\"JobId\">%s</G>\r\n".formatted(job.id()));
      text.append("    <S N=\"DisplayName\">%s</S>\r\n".formatted(escaped(job.title())));
      text.append(
          "    <Obj N=\"TransferType\"><ToString>Download</ToString><I32>0</I32></Obj>\r\n");
      text.append(
          "    <Obj N=\"JobState\"><ToString>%s</ToString><I32>%d</I32></Obj>\r\n"
              .formatted(job.state(), STATES.indexOf(job.state())));
      text.append("    <S N=\"OwnerAccount\">%s</S>\r\n".formatted(escaped(job.owner())));
      text.append(
          "    <DT N=\"CreationTime\">%s</DT>\r\n"
              .formatted(job.created().atOffset(ZoneOffset.ofHours(1))));
      text.append(
          "    <DT N=\"ModificationTime\">%s</DT>\r\n"
              .formatted(job.modified().atOffset(ZoneOffset.ofHours(1))));
      text.append(
          "    <Obj N=\"NotifyCmdLine\"><LST>%s</LST></Obj>\r\n"
              .formatted(
                  job.program().isEmpty()
                      ? ""
                      : "<S>%s</S><S>%s</S>"
                          .formatted(escaped(job.program()), escaped(job.arguments()))));
      text.append("    <Obj N=\"FileList\"><LST><Obj><ToString>BitsFile</ToString><Props>\r\n");
      text.append(
          "      <S N=\"RemoteName\">%s</S><S N=\"LocalName\">%s</S>\r\n"
              .formatted(escaped(job.remote()), escaped(job.local())));
      text.append(
          "      <U64 N=\"BytesTotal\">%s</U64><U64 N=\"BytesTransferred\">%d</U64>\r\n"
              .formatted(size(job, UNKNOWN), job.done()));
      text.append("    </Props></Obj></LST></Obj>\r\n  </Props></Obj>\r\n");
    }
    return text.append("</Objs>\r\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String size(Row job, String unknown) {
    return job.total() < 0 ? unknown : Long.toString(job.total());
  }

  private static String shouted(String state) {
    return state.replace("tE", "t_E").toUpperCase(Locale.ROOT);
  }
}
