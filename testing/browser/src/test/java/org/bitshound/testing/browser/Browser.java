package org.bitshound.testing.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/// Debian's Chromium, driven: nothing is fetched for it, and what it would fetch is told.
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /// Where axe-core's axe.min.js lies; it comes from npm alone.
  private static final String AXE = "BITSHOUND_AXE";

  private static final int MOST_WAITS = 1200;
  private static final int WAIT_MILLIS = 50;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static boolean isThere() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /// {@return the script that looks for what a person without eyes or mouse would stumble over}
  static Optional<Path> axe() {
    return Optional.ofNullable(System.getenv(AXE)).map(Path::of).filter(Files::isReadable);
  }

  /// {@return a browser whose page has that many pixels}
  static Browser open(int width, int height, String... arguments) {
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    options.addArguments(arguments);
    var logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    logs.enable("performance", Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    var service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    var driver = new ChromeDriver(service, options);
    driver.manage().window().setSize(new Dimension(width, height));
    return new Browser(driver);
  }

  ChromeDriver driver() {
    return driver;
  }

  /// Opens a report and waits until its pages can be opened.
  void show(Path report, String hash) throws InterruptedException {
    driver.get("about:blank");
    driver.get(report.toUri() + hash);
    waitFor("ready");
  }

  /// Waits until the report has made a mark of that name.
  void waitFor(String mark) throws InterruptedException {
    String made = "performance.getEntriesByName('" + mark + "').length";
    for (int waits = 0; number(made) == 0; waits++) {
      if (waits == MOST_WAITS) {
        throw new IllegalStateException("the report is never " + mark + ": " + console());
      }
      Thread.sleep(WAIT_MILLIS);
    }
  }

  double number(String expression) {
    return ((Number) Objects.requireNonNull(driver.executeScript("return " + expression)))
        .doubleValue();
  }

  String text(String expression) {
    return String.valueOf(driver.executeScript("return " + expression));
  }

  /// {@return what the console says}
  List<String> console() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /// {@return what was asked for beside the file itself}
  List<String> requests() {
    return driver.manage().logs().get("performance").getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("Network.requestWillBeSent\""))
        .filter(message -> message.contains("\"url\":\"http") || message.contains("\"url\":\"ws"))
        .toList();
  }

  /// {@return what axe-core finds serious or critical, a line each}
  List<?> seriousFaults() throws IOException {
    driver.executeScript(Files.readString(axe().orElseThrow()));
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document).then((result) => done(result.violations
              .filter((one) => one.impact === "serious" || one.impact === "critical")
              .map((one) => one.id + ": " + one.nodes.map((node) => node.html).slice(0, 3).join(" "))),
              (error) => done([String(error)]));
            """);
    return (List<?>) Objects.requireNonNull(found);
  }

  void prefersDark() {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
  }

  void screenshot(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
