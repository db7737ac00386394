package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bitshound.remote.RegistrableDomain.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSuffixesTest {
  private static final PublicSuffixes BUILT_IN = PublicSuffixes.builtIn();

  @ParameterizedTest
  @CsvSource({
    "http://evil.com/, evil.com, com, ICANN",
    "http://a.b.evil.com./, evil.com, com, ICANN",
    "http://files.shop.co.uk/, shop.co.uk, co.uk, ICANN",
    "http://WWW.GOV.UK/, www.gov.uk, gov.uk, ICANN",
    "http://a.b.shop.ck/, b.shop.ck, shop.ck, ICANN",
    "http://a.www.ck/, www.ck, ck, ICANN",
    "http://www.ck/, www.ck, ck, ICANN",
    "http://x.city.kobe.jp/, city.kobe.jp, kobe.jp, ICANN",
    "http://x.y.other.kobe.jp/, y.other.kobe.jp, other.kobe.jp, ICANN",
    "http://someone.github.io/, someone.github.io, github.io, PRIVATE",
    "http://a.someone.github.io/, someone.github.io, github.io, PRIVATE",
    "http://github.io/, github.io, io, ICANN",
    "http://ec2-1.us-east-2.compute.amazonaws.com/, ec2-1.us-east-2.compute.amazonaws.com,"
        + " us-east-2.compute.amazonaws.com, PRIVATE",
    "http://a.пример.рф/, xn--e1afmkfd.xn--p1ai, xn--p1ai, ICANN",
    "http://a.firma.公司.cn/, firma.xn--55qx5d.cn, xn--55qx5d.cn, ICANN",
    "\\\\files.shop.co.uk\\s\\f, shop.co.uk, co.uk, ICANN",
  })
  void theLongestRuleTellsWhatWasRegistered(
      String url, String domain, String suffix, Section section) {
    assertThat(BUILT_IN.of(RemoteName.of(url)))
        .contains(new RegistrableDomain(domain, suffix, section));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://com/",
        "http://co.uk/",
        "http://shop.ck/",
        "http://wsus/",
        "http://fs.corp.local/",
        "http://files.example/",
        "http://files.nosuchsuffix/",
        "http://198.51.100.1/",
        "http://[2001:db8::1]/",
        "http://..com/",
        "http://a..com/",
        "C:\\evil.com",
        "evil.com"
      })
  void whereNothingIsKnownToBeRegisteredThereIsNoDomain(String url) {
    assertThat(BUILT_IN.of(RemoteName.of(url))).isEmpty();
  }

  @Test
  void theListSaysItsDay() {
    assertThat(BUILT_IN.date()).isEqualTo("2025-11-27");
  }

  /// The rows are found by halving, so each must stand in its place.
  @Test
  void everyRuleOfTheListIsFoundThroughAHostBelowIt() {
    ContentList.text("public-suffix.txt")
        .lines()
        .filter(row -> !row.startsWith("#") && !row.equals("arpa.home i")) // which is inside
        .forEach(row -> {
          List<String> labels = Arrays.asList(row.substring(0, row.indexOf(' ')).split("\\."));
          String name = String.join(".", labels.reversed());
          String kinds = row.substring(row.indexOf(' ') + 1);
          if (kinds.equals("x")) {
            assertDomain("host." + name, name);
          } else if (kinds.contains("I") || kinds.contains("P")) {
            assertDomain("host.any.other." + name, "any.other." + name);
          }
          if (kinds.contains("i") || kinds.contains("p")) {
            assertDomain(
                "host.q9z." + name, kinds.matches("[ip]") ? "q9z." + name : "host.q9z." + name);
          }
        });
  }

  private static void assertDomain(String host, String domain) {
    assertThat(BUILT_IN.of(RemoteName.of("http://" + host + "/")).map(RegistrableDomain::domain))
        .as(host)
        .contains(domain);
  }
}
