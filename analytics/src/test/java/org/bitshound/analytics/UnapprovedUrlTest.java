package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.NetworkKind;
import org.bitshound.casefile.NetworkUse;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnapprovedUrlTest {
  private static final String ID = "unapproved-url";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an ordinary name, https://www.files.example/a.jpg, LOW, unlisted",
    "port 80 written out, http://www.files.example:80/a.jpg, LOW, unlisted",
    "a server inside, http://wsus/a.cab, LOW, unlisted",
    "a share inside, \\\\fs01\\share\\a, LOW, unlisted",
    "an address inside, http://192.168.10.254/a, MEDIUM, ip-literal unlisted",
    "an address outside, https://198.51.100.7/a, MEDIUM, ip-literal unlisted",
    "a hidden address, http://3325256705/a, MEDIUM, ip-literal obscured-address unlisted",
    "a file host, https://a.uguu.se/a, MEDIUM, file-host unlisted",
    "a tunnel, https://x.trycloudflare.com/a, MEDIUM, tunnel unlisted",
    "a rare suffix, https://files.xyz/a, MEDIUM, uncommon-suffix unlisted",
    "another port, https://files.example:8443/a, MEDIUM, odd-port unlisted",
    "a share outside, \\\\files.example\\s\\a, MEDIUM, foreign-unc unlisted",
    "FTP, ftp://files.example/a, MEDIUM, plain-ftp unlisted",
    "FTP with TLS, ftps://files.example/a, LOW, unlisted",
    "WebDAV inside, \\\\fs01\\DavWWWRoot\\a, MEDIUM, unlisted webdav",
    "WebDAV outside, \\\\files.example@SSL\\s\\a, HIGH, foreign-unc unlisted webdav",
    "an address and a port, http://198.51.100.7:8080/a, HIGH, ip-literal odd-port unlisted",
  })
  void aRemoteNameWeighsByItsReasons(String why, String url, Severity severity, String reasons) {
    var finding = Cases.finding(judged(url), ID).orElseThrow();

    assertThat(finding.severity()).as(why).isEqualTo(severity);
    assertThat(String.join(" ", finding.reasons())).isEqualTo(reasons);
    assertThat(finding.techniques()).containsExactly("T1105");
    assertThat(finding.evidence()).containsExactly("e2");
  }

  @Test
  void twoHostsAreOneFindingThatNamesAndCitesBoth() {
    var finding =
        Cases.finding(judged("http://198.51.100.7/a", "http://3325256706/b"), ID).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.HIGH); // the hidden address is another one
    assertThat(finding.why())
        .contains("http://198.51.100.7: ", "http://198.51.100.2: ", "spelled to hide it");
    assertThat(finding.evidence()).containsExactly("e2", "e3");
  }

  @Test
  void manyHostsAreCountedAndNotListed() {
    var finding =
        Cases.finding(
            judged(
                "https://a.example", "https://b.example", "https://c.example", "https://d.example"),
            ID);

    assertThat(finding.orElseThrow().why())
        .contains("a.example", "c.example")
        .endsWith("; and 1 more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C:\\Windows\\System32\\cmd.exe", "\\\\?\\C:\\x.tmp", "%windir%\\x", "nonsense"})
  void aPathOfTheMachineIsNoRemoteName(String url) {
    assertThat(Cases.finding(judged(url), ID)).isEmpty();
  }

  @Test
  void aJobWithoutAnAddressIsNotHeldAgainst() {
    assertThat(Cases.finding(judged(), ID)).isEmpty();
  }

  @Test
  void theRemoteNameOfACommandIsFoundByItsRecord() {
    Case.Draft attempt = Cases.job("n", Cases.NOTEPAD, "PC\\eve");
    attempt.kind = Optional.of(Kind.ATTEMPT);
    attempt.job = Optional.empty();
    var action = new CommandAction.Draft();
    action.verb = Optional.of("transfer");
    action.source = Optional.of("https://12.34.45.67/calc.dll");
    action.destination = Optional.of("\\\\fs01\\share\\calc.dll");
    var command = new Command.Draft();
    command.time = attempt.first;
    command.tool = Optional.of("bitsadmin");
    command.text =
        Optional.of("bitsadmin /transfer n https://12.34.45.67/calc.dll \\\\fs01\\share\\calc.dll");
    command.actions.add(action.toCommandAction());
    command.evidence = List.of("e1");
    attempt.commands.add(command.toCommand());

    var finding = Cases.finding(Cases.judge().judge(attempt), ID).orElseThrow();

    assertThat(finding.reasons()).containsExactly("ip-literal", "unlisted");
    assertThat(finding.why()).contains("https://12.34.45.67").doesNotContain("fs01");
    assertThat(finding.evidence()).containsExactly("e1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a request of an address, GET, http://198.51.100.7:8080/a, HIGH",
    "a tunnel to another port, CONNECT, www.files.example:8443, MEDIUM",
    "a tunnel to an address, CONNECT, 198.51.100.7:443, MEDIUM"
  })
  void whatAProxySawWithoutAJobWeighsWhereMoreThanTheListSpeaks(
      String why, String method, String url, Severity severity) {
    assertThat(Cases.judged(seenByProxy(method, url), ID))
        .as(why)
        .hasValueSatisfying(finding -> {
          assertThat(finding.severity()).isEqualTo(severity);
          assertThat(finding.evidence()).containsExactly("e1");
        });
  }

  @ParameterizedTest
  @CsvSource({"GET, http://www.files.example/a", "CONNECT, www.files.example:443"})
  void whatAProxySawThatIsOnNoListAloneSaysNothing(String method, String url) {
    assertThat(Cases.judged(seenByProxy(method, url), ID)).isEmpty();
  }

  private static Case.Draft seenByProxy(String method, String url) {
    Case.Draft sign = Cases.sign(Happening.PROXY_REQUEST, "a client had BITS fetch something");
    var use = new NetworkUse.Draft();
    use.time = sign.first;
    use.kind = Optional.of(NetworkKind.PROXY);
    use.method = Optional.of(method);
    use.url = Optional.of(url);
    use.evidence = List.of("e1");
    sign.network.add(use.toNetworkUse());
    return sign;
  }

  private static Case judged(String... urls) {
    return Cases.judge().judge(Cases.job("n", Cases.SERVICE_HOST, "PC\\eve", urls));
  }
}
