package org.bitshound.weblogs;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The debug log of Windows' DNS server, a line for each packet. Of packets those that a client
/// sent or was sent are told; what the server asks of others is its own doing. Its times are local,
/// by a clock whose zone it does not name. Source: [dns-debug].
final class DnsServer implements Layout {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<time>\\S{1,12} \\S{1,14}(?: [AaPp]\\.?[Mm]\\.?)?)\\s+[0-9A-Fa-f]{3,8}\\s+PACKET\\s+"
              + "[0-9A-Fa-f]{8,16}\\s+(?<over>UDP|TCP)\\s+(?<way>Rcv|Snd)\\s+(?<client>\\S+)\\s+"
              + "[0-9A-Fa-f]{4}\\s+(?<answer>R?)\\s*[QNU?]\\s+\\[[^\\]]{0,40}?(?<code>[A-Z]+)]\\s+"
              + "(?<type>\\S+)\\s+(?<name>\\S+)\\s*");
  private static final Pattern LABEL = Pattern.compile("\\((\\d{1,2})\\)([^(]*)");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("A", "1"),
          Map.entry("NS", "2"),
          Map.entry("CNAME", "5"),
          Map.entry("SOA", "6"),
          Map.entry("PTR", "12"),
          Map.entry("MX", "15"),
          Map.entry("TXT", "16"),
          Map.entry("AAAA", "28"),
          Map.entry("SRV", "33"),
          Map.entry("HTTPS", "65"),
          Map.entry("ALL", "255"));
  private static final Map<String, String> CODES =
      Map.of(
          "NOERROR", "0",
          "FORMERR", "1",
          "SERVFAIL", "2",
          "NXDOMAIN", "3",
          "NOTIMP", "4",
          "REFUSED", "5");

  static boolean is(String line) {
    return line.contains(" PACKET ") && LINE.matcher(line).matches();
  }

  @Override
  public boolean isHead(byte[] in, int from, int to) {
    return in[from] < '0' || in[from] > '9'; // words that explain the columns, or details
  }

  @Override
  public boolean isUtc() {
    return false;
  }

  @Override
  public boolean writesLabels() {
    return true;
  }

  @Override
  public Optional<Row> row(String line) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    boolean answer = !found.group("answer").isEmpty();
    if (answer == found.group("way").equals("Rcv")) {
      return Optional.empty();
    }
    var row =
        new Row()
            .put(Field.TIME, found.group("time"))
            .put(Field.CLIENT, found.group("client"))
            .put(Field.NAME, name(found.group("name")))
            .put(Field.TYPE, TYPES.getOrDefault(found.group("type"), ""))
            .put(Field.PROTOCOL, found.group("over"));
    if (answer) {
      row.put(Field.RCODE, CODES.getOrDefault(found.group("code"), ""));
    }
    return Optional.of(row);
  }

  /// {@return `www.example.com` of `(3)www(7)example(3)com(0)`}
  static String name(String labels) {
    var name = new StringBuilder();
    Matcher label = LABEL.matcher(labels);
    while (label.find()) {
      if (!label.group(2).isEmpty()) {
        name.append(name.isEmpty() ? "" : ".").append(label.group(2));
      }
    }
    return name.toString();
  }
}
