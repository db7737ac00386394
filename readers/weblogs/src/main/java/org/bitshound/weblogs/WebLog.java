package org.bitshound.weblogs;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.event.network.WebRequest;

/// A log that a proxy, a sensor or a name server wrote of clients' traffic. The formats:
/// docs/formats/weblogs.md.
public final class WebLog {
  private static final int LINES = 200; // looked at to tell what a file is

  private final MemorySegment file;
  private final Form form;
  private final Columns columns;

  private WebLog(MemorySegment file, Form form, Columns columns) {
    this.file = file;
    this.form = form;
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
    byte[] bytes = beginning.copy(0, beginning.size());
    return formOf(MemorySegment.ofArray(bytes), columns);
  }

  private static Optional<Form> formOf(MemorySegment beginning, Columns columns) {
    var lines = new Lines(beginning, ignored -> {});
    var seen = new ArrayList<String>();
    while (seen.size() < LINES && lines.next()) {
      if (!lines.isEmpty()) {
        seen.add(lines.text());
      }
    }
    return seen.isEmpty() ? Optional.empty() : formOf(seen, columns);
  }

  private static Optional<Form> formOf(List<String> lines, Columns columns) {
    if (Table.of(lines.getFirst(), columns).isPresent()) {
      return Optional.of(Form.TABLE);
    }
    for (String line : lines) {
      Optional<Form> form = formOf(line, lines);
      if (form.isPresent()) {
        return form;
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
    return text.contains(quote + "conn_state" + quote)
        ? Optional.of(Form.ZEEK_CONN)
        : Optional.empty();
  }

  /// {@return the log; empty where the file is none}
  public static Optional<WebLog> of(MemorySegment file, Columns columns) {
    MemorySegment beginning = file.asSlice(0, Math.min(file.byteSize(), 1 << 16));
    return formOf(beginning, columns).map(form -> new WebLog(file, form, columns));
  }

  /// {@return what kind of log it is}
  public Form form() {
    return form;
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
    return switch (form) {
      case SQUID -> new Squid();
      case COMMON -> new CommonLog();
      case W3C -> new W3c();
      case ZEEK_HTTP, ZEEK_DNS, ZEEK_CONN -> firstByte() == '{' ? new ZeekJson() : new ZeekTable();
      case DNS_SERVER -> new DnsServer();
      case TABLE -> table();
    };
  }

  private int firstByte() {
    var lines = new Lines(file, ignored -> {});
    while (lines.next()) {
      if (!lines.isEmpty()) {
        return lines.first();
      }
    }
    return 0;
  }

  private Layout table() {
    var lines = new Lines(file, ignored -> {});
    boolean any = lines.next();
    return any
        ? Table.of(lines.text(), columns).<Layout>map(table -> table).orElseGet(Squid::new)
        : new Squid();
  }
}
