package org.bitshound.testing.evidence.traffic;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Access logs of requests. Each form is written as its maker documents it.
public final class AccessLog {
  private final List<Request> requests;

  public AccessLog(List<Request> requests) {
    this.requests = List.copyOf(requests);
  }

  private String lines(Function<Request, String> line) {
    var text = new StringBuilder();
    requests.forEach(each -> text.append(line.apply(each)).append('\n'));
    return text.toString();
  }

  private static String format(Instant time, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC).format(time);
  }

  /// {@return `logformat squid`, with the headers of `log_mime_hdrs`, which alone tell the agent}
  public String squid() {
    return lines(one ->
        one.time().getEpochSecond()
            + ".000    310 "
            + one.client()
            + " TCP_MISS/"
            + one.status()
            + ' '
            + one.bytes()
            + ' '
            + one.method()
            + ' '
            + one.url()
            + " - HIER_DIRECT/192.0.2.80 application/octet-stream [User-Agent:%20"
            + one.agent().replace(" ", "%20")
            + "%0D%0AHost:%20"
            + one.host()
            + "%0D%0A] [-]");
  }

  /// {@return the combined log format, in a zone of its own}
  public String combined() {
    return lines(one ->
        one.client()
            + " - - ["
            + format(one.time().plusSeconds(7200), "dd/MMM/uuuu:HH:mm:ss")
            + " +0200] \""
            + one.method()
            + ' '
            + one.url()
            + " HTTP/1.1\" "
            + one.status()
            + ' '
            + one.bytes()
            + " \"-\" \""
            + one.agent()
            + "\" TCP_MISS:HIER_DIRECT");
  }

  /// {@return the W3C's format as a proxy writes it, values with blanks in quotes}
  public String w3c() {
    return "#Software: SGOS 6.7.5.3\n#Version: 1.0\n#Date: 2021-03-15 00:00:00\n"
        + "#Fields: date time time-taken c-ip cs-username cs-method cs-uri-scheme cs-host cs-uri-port"
        + " cs-uri-path cs-uri-query cs(User-Agent) sc-status sc-bytes s-ip\n"
        + lines(one ->
            String.join(
                " ",
                format(one.time(), "uuuu-MM-dd HH:mm:ss"),
                "120",
                one.client(),
                "-",
                one.method(),
                one.scheme(),
                one.host(),
                Integer.toString(one.port()),
                one.path(),
                one.query().isEmpty() ? "-" : '?' + one.query(),
                '"' + one.agent() + '"',
                Integer.toString(one.status()),
                Long.toString(one.bytes()),
                "10.0.0.1"));
  }

  /// {@return Zeek's `http.log` as a table; it has no https}
  public String zeekTable() {
    return "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\thttp\n"
        + "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\ttrans_depth\tmethod\thost"
        + "\turi\tversion\tuser_agent\trequest_body_len\tresponse_body_len\tstatus_code\ttags\n"
        + lines(one ->
            String.join(
                "\t",
                one.time().getEpochSecond() + ".000000",
                "CHhAvVGS1DHFjwGM9",
                one.client(),
                "49800",
                "192.0.2.80",
                Integer.toString(one.port()),
                "1",
                one.method(),
                one.host(),
                one.path() + (one.query().isEmpty() ? "" : '?' + one.query()),
                "1.1",
                one.agent(),
                "0",
                Long.toString(one.bytes()),
                Integer.toString(one.status()),
                "(empty)"))
        + "#close\t2021-03-16-00-00-00\n";
  }

  /// {@return Zeek's `http.log` as JSON}
  public String zeekJson() {
    return lines(one ->
        "{\"ts\":"
            + one.time().getEpochSecond()
            + ".0,\"uid\":\"CHhAvVGS1DHFjwGM9\",\"id.orig_h\":\""
            + one.client()
            + "\",\"id.orig_p\":49800,\"id.resp_h\":\"192.0.2.80\",\"id.resp_p\":"
            + one.port()
            + ",\"method\":\""
            + one.method()
            + "\",\"host\":\""
            + one.host()
            + "\",\"uri\":\""
            + (one.path() + (one.query().isEmpty() ? "" : '?' + one.query())).replace("/", "\\/")
            + "\",\"user_agent\":\""
            + one.agent().replace("/", "\\/")
            + "\",\"request_body_len\":0,\"response_body_len\":"
            + one.bytes()
            + ",\"status_code\":"
            + one.status()
            + ",\"tags\":[]}");
  }

  /// {@return Zeek's `ssl.log` as a table: what was asked for is encrypted, but for the name}
  public String zeekTlsTable() {
    return "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tssl\n"
        + "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tversion\tcipher\tcurve"
        + "\tserver_name\tresumed\testablished\n"
        + lines(one ->
            String.join(
                "\t",
                one.time().getEpochSecond() + ".000000",
                "CHhAvVGS1DHFjwGM9",
                one.client(),
                "49800",
                "192.0.2.80",
                "443",
                "TLSv12",
                "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                "x25519",
                one.host(),
                "F",
                "T"));
  }

  /// {@return the same as JSON}
  public String zeekTlsJson() {
    return lines(one ->
        "{\"ts\":"
            + one.time().getEpochSecond()
            + ".0,\"uid\":\"CHhAvVGS1DHFjwGM9\",\"id.orig_h\":\""
            + one.client()
            + "\",\"id.orig_p\":49800,\"id.resp_h\":\"192.0.2.80\",\"id.resp_p\":443,"
            + "\"version\":\"TLSv12\",\"server_name\":\""
            + one.host()
            + "\",\"resumed\":false,\"established\":true}");
  }

  /// {@return a text whose lines a relay of syslog has put a prefix before}
  ///
  /// @param prefix as RFC 3164 or RFC 5424 has it, with the blank behind it
  public static String throughSyslog(String text, String prefix) {
    return text.lines().map(line -> prefix + line + '\n').collect(Collectors.joining());
  }

  /// {@return a table of somebody's own}
  public String csv() {
    return "When;Client;Verb;Request URL;User Agent;Code;Size\n"
        + lines(one ->
            one.time()
                + ";"
                + one.client()
                + ";"
                + one.method()
                + ";\""
                + one.url()
                + "\";\""
                + one.agent()
                + "\";"
                + one.status()
                + ";"
                + one.bytes());
  }

  /// {@return what tells the columns of [#csv()]}
  public static String columns() {
    return "time=When,client=Client,method=Verb,url=Request URL,agent=User Agent,status=Code,bytes=Size";
  }
}
