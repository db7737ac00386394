package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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
        "one slash, http:/files.example/a, WEB, http, files.example, 80, -",
        "four slashes, http:////files.example/a, WEB, http, files.example, 80, -",
        "slashes both ways, http:\\/files.example\\a, WEB, http, files.example, 80, -",
        "a backslash behind a host, http://files.example\\@198.51.100.1/a, WEB, http, files.example, 80, -",
        "an encoded at sign is none, http://good.example%40198.51.100.1/a, WEB, http,"
            + " good.example%40198.51.100.1, 80, -",
        "blanks around, ' http://files.example/a ', WEB, http, files.example, 80, -",
        "two closing dots, http://files.example../a, WEB, http, files.example, 80, -",
        "a port that is none, http://files.example:99999/a, WEB, http, files.example, -, -",
        "a port in other digits, http://files.example:8x/a, WEB, http, files.example, -, -",
        "https' port on http, http://files.example:443/a, WEB, http, files.example, 443, odd-port",
        "three parts, http://198.51.25601/, WEB, http, 198.51.100.1, 80, ip-literal obscured-address",
        "hex, http://0xC6336401/, WEB, http, 198.51.100.1, 80, ip-literal obscured-address",
        "octal and hex, http://0306.51.0x64.1/, WEB, http, 198.51.100.1, 80, ip-literal obscured-address",
        "an address with a dot, http://198.51.100.1./, WEB, http, 198.51.100.1, 80, ip-literal",
        "an address in full-width digits, http://１９８.51.100.1/, WEB, http, 198.51.100.1, 80,"
            + " ip-literal obscured-address",
        "an encoded address, http://%31%39%38.51.100.1/, WEB, http, 198.51.100.1, 80,"
            + " ip-literal obscured-address",
        "a number too large, http://4294967296/, WEB, http, 4294967296, 80, -",
        "a name that is no number, http://0xfg/, WEB, http, 0xfg, 80, -",
        "a cloud's own service, http://169.254.169.254/latest, WEB, http, 169.254.169.254, 80,"
            + " internal ip-literal",
        "a carrier's net, http://100.64.1.2/, WEB, http, 100.64.1.2, 80, internal ip-literal",
        "a zone, http://[fe80::1%25eth0]:8080/, WEB, http, fe80::1, 8080, internal ip-literal odd-port",
        "IPv6 without brackets, http://2001:db8::1/a, WEB, http, 2001:db8::1, 80, ip-literal",
        "6to4, http://[2002:c633:6401::]/, WEB, http, 2002:c633:6401::, 80, ip-literal obscured-address",
        "NAT64, http://[64:ff9b::c633:6401]/, WEB, http, 64:ff9b::c633:6401, 80,"
            + " ip-literal obscured-address",
        "brackets around a name, http://[files.example]/, OTHER, http, -, -, -",
        "a name below localhost, http://a.localhost/, WEB, http, a.localhost, 80, internal",
        "a private suffix by custom, http://srv.corp/a, WEB, http, srv.corp, 80, internal",
        "a private name with a dot, http://srv./a, WEB, http, srv, 80, internal",
        "letters of UTF-8, http://b%C3%BCcher.example/, WEB, http, xn--bcher-kva.example, 80, -",
        "letters as they are, http://bücher.example/, WEB, http, xn--bcher-kva.example, 80, -",
        "capital letters, http://BÜCHER.example/, WEB, http, xn--bcher-kva.example, 80, -",
        "letters apart from their dots, http://bu\u0308cher.example/, WEB, http, xn--bcher-kva.example, 80, -",
        "octets that are no UTF-8, http://%ff.example/, WEB, http, %ff.example, 80, -",
        "a letter nobody sees, http://evil\u00ad.exa\u200bmple/, WEB, http, evil.example, 80, -",
        "half-width dot, http://evil\uff61example/, WEB, http, evil.example, 80, -",
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
        "WebDAV with TLS and root, \\\\files.example@SSL@8443\\DavWWWRoot\\f, UNC, -, files.example, 8443,"
            + " odd-port unc webdav",
        "WebDAV's usual port, \\\\files.example@80\\x, UNC, -, files.example, 80, unc webdav",
        "WebDAV inside, \\\\fs01@SSL\\x, UNC, -, fs01, 443, internal unc webdav",
        "a share like WebDAV's root, \\\\files.example\\DavWWWRootX\\f, UNC, -, files.example, -, unc",
        "slashes, //files.example/share/f, UNC, -, files.example, -, unc",
        "an object's name of a share, \\??\\UNC\\fs01\\share\\f, UNC, -, fs01, -, internal unc",
        "a device's name of a share, \\\\.\\UNC\\fs01\\share\\f, UNC, -, fs01, -, internal unc",
        "the redirector's, \\Device\\Mup\\fs01\\share\\f, UNC, -, fs01, -, internal unc",
        "a share by number, \\\\3325256705\\s\\f, UNC, -, 198.51.100.1, -, ip-literal obscured-address unc",
        "a share by IPv6, \\\\2001-db8--1.ipv6-literal.net\\s\\f, UNC, -, 2001:db8::1, -, ip-literal unc",
        "file with a host, file://fs01/share/f, UNC, file, fs01, -, internal unc",
        "file without one, file:///C:/x/f, LOCAL, file, -, -, local",
        "file with four slashes, file:////fs01/share/f, UNC, file, fs01, -, internal unc",
        "file with backslashes, file:\\\\files.example\\share\\f, UNC, file, files.example, -, unc",
        "file with one slash, file:/C:/x/f, LOCAL, file, -, -, local",
        "file of old, file:///C|/x/f, LOCAL, file, -, -, local",
        "file on own host, file://localhost/c$/f, LOCAL, file, -, -, local",
        "a path, C:\\Windows\\System32\\cmd.exe, LOCAL, -, -, -, local",
        "a long path, \\\\?\\C:\\Windows\\x.tmp, LOCAL, -, -, -, local",
        "an object's path, \\??\\C:\\x, LOCAL, -, -, -, local",
        "a volume, \\\\?\\Volume{3ad2c11e-0000-0000-0000-100000000000}\\x, LOCAL, -, -, -, local",
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
        "http://%c3",
        "http://\ud800.example/",
        "http://xn--/",
        "http://xn--99999999999/",
        "http://[::1",
        "http://a]b/",
        "http://.",
        "file:\\",
        "\\Device\\Mup\\",
        "\\??\\",
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

  @ParameterizedTest
  @CsvSource({
    "http://bücher.example/, bücher.example",
    "http://XN--BCHER-KVA.example/, bücher.example",
    "http://xn--e1aybc.xn--p1ai/, тест.рф",
    "http://例え.xn--r8jz45g/, 例え.例え",
    "http://xn--80ak6aa92e.com/, аррӏе.com",
  })
  void otherLettersStandBesideTheHost(String url, String unicode) {
    assertThat(RemoteName.of(url).hostUnicode()).contains(unicode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xn--abc-", "xn--", "xn---", "xn--a-b-\u007f"})
  void whatOnlyLooksLikePunycodeIsNotDecoded(String label) {
    assertThat(RemoteName.of("http://" + label + ".example/").hostUnicode())
        .satisfies(unicode -> assertThat(unicode.orElse("").contains(label)).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/, true",
    "http://2130706433/, true",
    "http://127.1/, true",
    "http://[::1]/, true",
    "http://[::ffff:127.0.0.1]/, true",
    "http://0.0.0.0/, true",
    "http://0/, true",
    "http://LOCALHOST./, true",
    "\\\\localhost\\c$\\x, true",
    "http://10.0.0.1/, false",
    "http://localhost.example/, false",
    "C:\\x, false",
  })
  void ownHostIsKnownByNetworkAndName(String url, boolean own) {
    assertThat(RemoteName.of(url).leadsToOwnHost()).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://@", "http://", "http:", "\\\\", "http://a.", "http://[", "%", "file:/"})
  void aMillionOfTheSameIsReadInTime(String piece) {
    String text = "http://" + piece.repeat(1_000_000 / piece.length());

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> RemoteName.of(text).hostUnicode());
  }

  private static String words(RemoteName name) {
    return Arrays.stream(DestinationClass.values())
        .filter(name::is)
        .map(DestinationClass::word)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
