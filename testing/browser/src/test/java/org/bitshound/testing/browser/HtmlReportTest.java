package org.bitshound.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.json.CaseFileReader;
import org.bitshound.casefile.json.CaseFileWriter;
import org.bitshound.hunt.Hunt;
import org.bitshound.hunt.HuntProgress;
import org.bitshound.hunt.HuntRequest;
import org.bitshound.playbook.Playbooks;
import org.bitshound.policy.Intelligence;
import org.bitshound.policy.Policy;
import org.bitshound.report.Reports;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.testing.bench.ManyCases;
import org.bitshound.weblogs.Columns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

class HtmlReportTest {
  private static final Path ROOT = Path.of(System.getProperty("bitshound.root"));
  private static final Path SHOTS = ROOT.resolve("testing/browser/target/screenshots");
  private static final long MOST_BYTES = 50L << 20;
  private static final int MANY = 10_000;

  /// A machine with other work is slower: `-Dbitshound.timed=true` asks for the times themselves.
  private static final int PATIENCE = Boolean.getBoolean("bitshound.timed") ? 1 : 10;

  @TempDir private static Path folder;

  private static Path json;
  private static Path html;

  @BeforeAll
  static void makeTheReportOfTheSamples() throws IOException {
    assumeTrue(
        Browser.isThere(),
        "NOT CHECKED: the HTML report was seen by no browser; install chromium and chromium-driver");
    json = folder.resolve("samples.json");
    html = folder.resolve("samples.html");
    var request =
        new HuntRequest(
            List.of(ROOT.resolve("samples").toString()),
            Optional.empty(),
            Optional.empty(),
            Severity.NONE,
            Hashing.CITED,
            false,
            false,
            Optional.empty(),
            Columns.NONE,
            ListingClock.UNKNOWN,
            List.of(),
            2,
            Policy.builtIn(),
            true,
            Optional.empty(),
            Intelligence.of(List.of()),
            Optional.of(Playbooks.builtIn()));
    try (var found = Hunt.run(request, "0.1.0", new HuntProgress());
        OutputStream out = Files.newOutputStream(json)) {
      new CaseFileWriter().write(found.caseFile(), out);
      write(found.caseFile(), html);
    }
  }

  private static void write(CaseFile document, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Reports.html(ZoneOffset.UTC).write(document, out);
    }
  }

  @ParameterizedTest
  @CsvSource({"1360, 1000, light", "1360, 1000, dark", "390, 844, light", "390, 844, dark"})
  void aPersonWithoutEyesOrMouseStumblesOverNothingSerious(int width, int height, String theme)
      throws IOException, InterruptedException {
    try (var browser = Browser.open(width, height)) {
      if (theme.equals("dark")) {
        browser.prefersDark();
      }
      for (String hash : List.of("", firstCase(browser), "#host-1")) {
        browser.show(html, hash);
        browser.screenshot(SHOTS.resolve(width + "-" + theme + hash.replace('#', '-') + ".png"));

        faults(browser, hash);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.number("document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(browser.number("innerWidth"));
      }
    }
  }

  private static void faults(Browser browser, String page) throws IOException {
    if (Browser.axe().isPresent()) {
      assertThat(browser.seriousFaults()).as(page).isEmpty();
    }
  }

  @Test
  void axeIsThere() {
    assumeTrue(
        Browser.axe().isPresent(),
        "NOT CHECKED: accessibility; npm pack axe-core, and name its axe.min.js in BITSHOUND_AXE");
  }

  private static String firstCase(Browser browser) throws InterruptedException {
    browser.show(html, "");
    return browser.text("document.querySelector('td.what a').getAttribute('href')");
  }

  @Test
  void theTabKeyLeadsFromTheTopThroughTheFiltersToTheFirstCase() throws InterruptedException {
    try (var browser = Browser.open(1360, 1000)) {
      browser.show(html, "");
      var order = new ArrayList<String>();
      for (int presses = 0; presses < 30; presses++) {
        new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
        order.add(
            browser.text(
                "(document.activeElement.labels?.[0]?.firstChild.textContent"
                    + " || document.activeElement.textContent)"));
      }

      assertThat(order)
          .startsWith("To the cases", "BITS cases", "Cases", "Timeline")
          .containsSubsequence(
              "Damage", "Search", "Verdict", "Severity", "Host", "Analytic", "Severity", "Case");
      assertThat(order.stream().filter(text -> text.contains("bitsadmin.exe")).count())
          .isPositive();
    }
  }

  @Test
  void theEnterKeyOpensACaseAndTheTitleIsReadFirst() throws InterruptedException {
    try (var browser = Browser.open(1360, 1000)) {
      browser.show(html, "");
      browser.driver().executeScript("document.querySelector('td.what a').focus()");
      new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();

      assertThat(browser.text("document.activeElement.tagName")).isEqualTo("H1");
      assertThat(browser.text("document.activeElement.textContent")).contains("bitsadmin.exe");
      assertThat(browser.text("document.getElementById('top').hidden")).isEqualTo("true");
    }
  }

  @Test
  void anAddressIsFoundHoweverItIsWritten() throws InterruptedException {
    try (var browser = Browser.open(1360, 1000)) {
      browser.show(html, "");
      browser.waitFor("searchable");
      long plain = found(browser, "http://203.0.113.47:8080");

      assertThat(plain).isPositive();
      assertThat(found(browser, "hxxp://203[.]0[.]113[.]47:8080")).isEqualTo(plain);
      assertThat(found(browser, "C:\\Users\\Public\\tool.exe")).isPositive();
      assertThat(found(browser, "nocasesaysthis")).isZero();
    }
  }

  /// An answer that many pages have stands once in the file, and is found on each of them.
  @Test
  void whatManyPagesSayIsFoundOnEachAndWhatIsOursIsNot() throws InterruptedException {
    try (var browser = Browser.open(1360, 1000)) {
      browser.show(html, "");
      browser.waitFor("searchable");

      assertThat(found(browser, "Bits-Client%4Operational")).isGreaterThan(1);
      assertThat(found(browser, "wevtutil epl")).isGreaterThan(1);
      assertThat(found(browser, "confirm")).isZero();
    }
  }

  private static long found(Browser browser, String query) {
    var search = browser.driver().findElement(By.cssSelector("input[type=search]"));
    search.clear();
    search.sendKeys(query);
    return (long) browser.number("document.querySelectorAll('td.what').length");
  }

  @Test
  void withoutScriptsTheSummaryAndTheTableAreThere() throws InterruptedException {
    try (var browser = Browser.open(1360, 1000, "--blink-settings=scriptEnabled=false")) {
      browser.driver().get(html.toUri().toString());
      String text = browser.driver().findElement(By.tagName("body")).getText();

      assertThat(text).contains("suspicious cases of").contains("Scripts are off");
      assertThat(text).contains("had bitsadmin.exe fetch tool.png");
    }
  }

  @Test
  void tenThousandCasesAreShownInThreeSecondsAndSearchedInATenth() throws Exception {
    Path many = folder.resolve("many.json");
    Path report = folder.resolve("many.html");
    ManyCases.main(new String[] {json.toString(), Integer.toString(MANY), many.toString()});
    try (var in = Files.newInputStream(many)) {
      write(new CaseFileReader().read(in), report);
    }

    assertThat(Files.size(report)).isLessThan(MOST_BYTES);
    try (var browser = Browser.open(1360, 1000)) {
      browser.show(report, "");
      assertThat(browser.number("performance.getEntriesByName('first-row')[0].startTime"))
          .isLessThan(3000.0 * PATIENCE);
      assertThat(browser.text("document.querySelector('.count').textContent")).contains("10000");
      browser.waitFor("searchable");
      assertThat(searches(browser).max().orElseThrow()).isLessThan(100.0 * PATIENCE);
      assertThat(browser.console()).isEmpty();
    }
  }

  /// Once what search looks through is there; the first keys find nearly all, the last nothing.
  private static DoubleStream searches(Browser browser) throws InterruptedException {
    var search = browser.driver().findElement(By.cssSelector("input[type=search]"));
    for (char key : "bitsadmin.exe zzz".toCharArray()) {
      search.sendKeys(String.valueOf(key));
      Thread.sleep(60);
    }
    Object found =
        browser
            .driver()
            .executeScript(
                "return performance.getEntriesByName('search').map((one) => one.duration)");
    return ((List<?>) Objects.requireNonNull(found))
        .stream().mapToDouble(one -> ((Number) one).doubleValue());
  }
}
