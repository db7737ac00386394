package org.bitshound.weblogs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.FileBytes;
import org.bitshound.bytes.MappedFile;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.event.network.WebRequest;
import org.bitshound.exports.record.Syslog;

/// A log that a proxy, a sensor or a name server wrote of clients' traffic. The formats:
/// docs/formats/weblogs.md.
public final class WebLog {
  private static final int LINES = 200; // looked at to tell what a file is
  private static final int LOOKED_AT = 1 << 16; // bytes, at most

  private final FileBytes file;
  private final Told told;
  private final Columns columns;

  private WebLog(FileBytes file, Told told, Columns columns) {
    this.file = file;
    this.told = told;
    this.columns = columns;
  }

  /// One line that matters.
  ///
  /// @param offset where it begins
  /// @param ofBits whether it says itself that BITS made the traffic
  public record Met(NetworkRecord record, long offset, boolean ofBits) {}

  /// What a log held.
  ///
  /// @param lines that are records, read or not
  /// @param first the earliest time among those looked at: the first and last line, one for each
  ///   megabyte, and those that matter
  /// @param zoned whether its times say of which zone they are
  /// @param offsets what the times looked at are ahead of UTC, in minutes, each once
  public record Read(
      long lines,
      Optional<Instant> first,
      Optional<Instant> last,
      boolean zoned,
      List<Integer> offsets) {
    public Read {
      offsets = List.copyOf(offsets);
    }
  }

  /// {@return what kind of log begins so; empty for none}
  ///
  /// @param beginning some thousand bytes where the file has them
  public static Optional<Form> formOf(ByteView beginning, Columns columns) {
    return told(MappedFile.of(beginning.copy(0, beginning.size())), columns).map(Told::form);
  }

  /// What the first lines tell.
  ///
  /// @param prefixed whether syslog put something before each line
  /// @param first the line that tells, without that
  private record Told(Form form, boolean prefixed, String first) {}

  private static Optional<Told> told(FileBytes beginning, Columns columns) {
    var lines = new Lines(beginning, new Marks(List.of()), ignored -> {});
    var seen = new ArrayList<String>();
    while (seen.size() < LINES && lines.next()) {
      if (!lines.isEmpty()) {
        seen.add(lines.text());
      }
    }
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    if (Table.of(seen.getFirst(), columns).isPresent()) {
      return Optional.of(new Told(Form.TABLE, false, seen.getFirst()));
    }
    return told(seen);
  }

  /// A prefix would be taken for values of a line, so that it is looked for first.
  private static Optional<Told> told(List<String> lines) {
    List<String> bare = lines.stream().map(Syslog::message).toList();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Form> form = formOf(bare.get(i), bare);
      if (form.isPresent()) {
        boolean prefixed = bare.get(i).length() < lines.get(i).length();
        return Optional.of(new Told(form.get(), prefixed, bare.get(i)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Form> formOf(String line, List<String> lines) {
    if (ZeekTable.is(line)) {
      return zeek(String.join("\t\n", lines) + "\t", "\t");
    }
    if (ZeekJson.is(line)) {
      return zeek(line, "\"");
    }
    if (W3c.is(line)) {
      return Optional.of(Form.W3C);
    }
    if (Squid.is(line)) {
      return Optional.of(Form.SQUID);
    }
    if (DnsServer.is(line)) {
      return Optional.of(Form.DNS_SERVER);
    }
    return CommonLog.is(line) ? Optional.of(Form.COMMON) : Optional.empty();
  }

  private static Optional<Form> zeek(String text, String quote) {
    if (text.contains(quote + "query" + quote)) {
      return Optional.of(Form.ZEEK_DNS);
    }
    if (text.contains(quote + "status_code" + quote) || text.contains(quote + "uri" + quote)) {
      return Optional.of(Form.ZEEK_HTTP);
    }
    if (text.contains(quote + "cipher" + quote) || text.contains(quote + "server_name" + quote)) {
      return Optional.of(Form.ZEEK_SSL);
    }
    return text.contains(quote + "conn_state" + quote)
        ? Optional.of(Form.ZEEK_CONN)
        : Optional.empty();
  }

  /// {@return the log; empty where the file is none}
  public static Optional<WebLog> of(FileBytes file, Columns columns) {
    byte[] beginning = new byte[(int) Math.min(file.size(), LOOKED_AT)];
    file.copy(0, beginning);
    return told(MappedFile.of(beginning), columns).map(told -> new WebLog(file, told, columns));
  }

  /// {@return what kind of log it is}
  public Form form() {
    return told.form();
  }

  /// {@return whether a request was made by BITS, as it says itself: by its agent, or by a verb
  /// that nobody else uses}
  public static boolean isOfBits(NetworkRecord record) {
    return record instanceof WebRequest request
        && (request
                .agent()
                .filter(agent -> agent.regionMatches(true, 0, "Microsoft BITS/", 0, 15))
                .isPresent()
            || request.method().filter("BITS_POST"::equals).isPresent());
  }

  /// Reads the log from end to end.
  ///
  /// @param marks what makes a line worth reading
  /// @param found told each line that bears one
  /// @param defects told what could not be read
  public Read read(Marks marks, Consumer<Met> found, Consumer<Defect> defects) {
    return new Reading(file, layout(), marks, found, defects).run();
  }

  private Layout layout() {
    Layout layout =
        switch (told.form()) {
          case SQUID -> new Squid();
          case COMMON -> new CommonLog();
          case W3C -> new W3c();
          case ZEEK_HTTP, ZEEK_DNS, ZEEK_CONN, ZEEK_SSL ->
              ZeekJson.is(told.first()) ? new ZeekJson() : new ZeekTable();
          case DNS_SERVER -> new DnsServer();
          case TABLE -> Table.of(told.first(), columns).orElseThrow();
        };
    return told.prefixed() ? new Prefixed(layout) : layout;
  }
}
