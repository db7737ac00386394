package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bitshound.remote.RemoteName.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteNameTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "a plain name, http://files.example/a, WEB, http, files.example, 80, -",
        "case, HTTPS://EVIL.Example./a, WEB, https, evil.example, 443, -",
        "no scheme, files.example, OTHER, -, -, -, -",
        "port 80 is http's, http://files.example:80/a, WEB, http, files.example, 80, -",
        "leading noughts, http://files.example:0080/a, WEB, http, files.example, 80, -",
        "an empty port, http://files.example:/a, WEB, http, files.example, 80, -",
        "a port of another, https://files.example:8443/a, WEB, https, files.example, 8443, odd-port",
        "no path, http://files.example, WEB, http, files.example, 80, -",
        "a query at once, http://files.example?x=http://b.example/, WEB, http, files.example, 80, -",
        "an address, http://198.51.100.1/a, WEB, http, 198.51.100.1, 80, ip-literal",
        "a hidden one, http://3325256705/a, WEB, http, 198.51.100.1, 80, ip-literal obscured-address",
        "an inner one, http://192.168.10.254/a, WEB, http, 192.168.10.254, 80, internal ip-literal",
        "own host short, http://127.1:8080/, WEB, http, 127.0.0.1, 8080,"
            + " internal ip-literal obscured-address odd-port",
        "own host by name, http://localhost/a, WEB, http, localhost, 80, internal",
        "a single label, http://wsus:8530/a, WEB, http, wsus, 8530, internal odd-port",
        "a private suffix, http://dp.corp.local/a, WEB, http, dp.corp.local, 80, internal",
        "IPv6, http://[2001:DB8::1]:8080/a, WEB, http, 2001:db8::1, 8080, ip-literal odd-port",
        "IPv4 in IPv6, http://[::ffff:198.51.100.1]/a, WEB, http, 198.51.100.1, 80,"
            + " ip-literal obscured-address",
        "user info, http://download.example@198.51.100.1/a, WEB, http, 198.51.100.1, 80, ip-literal",
        "user and password, http://u:p@w@files.example/a, WEB, http, files.example, 80, -",
        "a name in the path, http://198.51.100.1/good.example/x, WEB, http, 198.51.100.1, 80, ip-literal",
        "backslashes, http:\\\\198.51.100.1\\a, WEB, http, 198.51.100.1, 80, ip-literal",
        "slashes left out, http:198.51.100.1/a, WEB, http, 198.51.100.1, 80, ip-literal",
        "a percent-encoded host, http://%65vil.example/, WEB, http, evil.example, 80, -",
        "full-width letters, http://ｅvil。example/, WEB, http, evil.example, 80, -",
        "a digit-leading name, https://7-zip.org/a, WEB, https, 7-zip.org, 443, -",
        "no address at all, http://454.307.356.257/, WEB, http, 454.307.356.257, 80, -",
        "ftp, ftp://files.example/a, FTP, ftp, files.example, 21, -",
        "a share, \\\\fs01\\share\\f, UNC, -, fs01, -, internal unc",
        "a share outside, \\\\files.example\\share\\f, UNC, -, files.example, -, unc",
        "a share by address, \\\\198.51.100.1\\c$\\f, UNC, -, 198.51.100.1, -, ip-literal unc",
        "a long share, \\\\?\\UNC\\fs01\\share\\f, UNC, -, fs01, -, internal unc",
        "WebDAV by root, \\\\files.example\\DavWWWRoot\\f, UNC, -, files.example, 80, unc webdav",
        "WebDAV by port, \\\\files.example@8080\\x\\f, UNC, -, files.example, 8080, odd-port unc webdav",
        "WebDAV with TLS, \\\\files.example@SSL\\x\\f, UNC, -, files.example, 443, unc webdav",
        "WebDAV with both, \\\\files.example@SSL@8443\\f, UNC, -, files.example, 8443, odd-port unc webdav",
        "a share by IPv6, \\\\2001-db8--1.ipv6-literal.net\\s\\f, UNC, -, 2001:db8::1, -, ip-literal unc",
        "file with a host, file://fs01/share/f, UNC, file, fs01, -, internal unc",
        "file without one, file:///C:/x/f, LOCAL, file, -, -, local",
        "file on own host, file://localhost/c$/f, LOCAL, file, -, -, local",
        "a path, C:\\Windows\\System32\\cmd.exe, LOCAL, -, -, -, local",
        "a long path, \\\\?\\C:\\Windows\\x.tmp, LOCAL, -, -, -, local",
        "a device, \\\\.\\C:\\x, LOCAL, -, -, -, local",
        "a variable, %windir%\\x.exe, LOCAL, -, -, -, local",
        "another scheme, ldap://files.example/a, OTHER, ldap, -, -, -",
        "nothing but a scheme, http://, OTHER, http, -, -, -",
      })
  void aRemoteNameIsReadAsWindowsReadsIt(
      String why,
      String text,
      Form form,
      String scheme,
      String host,
      Integer port,
      String classes) {
    RemoteName name = RemoteName.of(text);

    assertThat(name.form()).as(why).isEqualTo(form);
    assertThat(name.scheme().orElse(null)).isEqualTo(scheme);
    assertThat(name.host().orElse(null)).isEqualTo(host);
    assertThat(name.port().isPresent() ? (Integer) name.port().getAsInt() : null).isEqualTo(port);
    assertThat(words(name)).isEqualTo(classes == null ? "" : classes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":",
        "\\",
        "\\\\",
        "\\\\\\",
        "//",
        "http",
        "http:",
        "http://@",
        "http://[",
        "http://[]:1/",
        "http://:80",
        "http://%",
        "file:",
        "file://",
        "file:////",
        "\\\\?\\",
        "\\\\@SSL\\x",
        "http://a:99999/",
        "\u0000"
      })
  void whatIsHardlyANameIsReadWithoutComplaint(String text) {
    assertThat(RemoteName.of(text).text()).isEqualTo(text);
  }

  @Test
  void punycodeIsDecodedBesideTheHost() {
    assertThat(RemoteName.of("http://xn--bcher-kva.example/").hostUnicode())
        .contains("bücher.example");
    assertThat(RemoteName.of("http://books.example/").hostUnicode()).isEmpty();
  }

  private static String words(RemoteName name) {
    return Arrays.stream(DestinationClass.values())
        .filter(name::is)
        .map(DestinationClass::word)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
