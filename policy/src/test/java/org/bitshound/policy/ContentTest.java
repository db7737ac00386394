package org.bitshound.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bitshound.policy.Places.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTest {
  private static final Path FOLDER = Path.of(System.getProperty("bitshound.root"), "content");

  static Stream<String> files() {
    return Stream.concat(KnownGood.FILES.stream(), Stream.of("places.yml", "policy.yml"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theLeanReaderReadsWhatTheYamlLibraryReads(String file) {
    var faults = new ArrayList<Fault>();

    assertThat(YamlFile.read(file, Content.bytes(file), faults)).contains(Content.yaml(file));
    assertThat(faults).isEmpty();
  }

  @Test
  void everyFileOfTheFolderIsRead() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("known-good"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".yml")))
          .containsExactlyInAnyOrderElementsOf(KnownGood.FILES);
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "AUTOSTART, 'C:\\Users\\eve\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\a.lnk'",
    "AUTOSTART, C:\\Windows\\System32\\Tasks\\x",
    "STAGING, C:\\Users\\Public\\a.exe",
    "STAGING, \\\\?\\C:\\Users\\Public\\Music\\a.exe",
    "STAGING, C:\\Users\\bits.ps1",
    "STAGING, C:/Users/eve/a.exe",
    "STAGING, C:\\ProgramData\\a.exe",
    "STAGING, %APPDATA%\\a.exe",
    "TEMPORARY, C:\\Users\\EVE~1\\AppData\\Local\\Temp\\a.exe",
    "TEMPORARY, %TEMP%\\a.exe",
    "UNPACKED, C:\\Users\\eve\\AppData\\Local\\Temp\\7zO4\\a.exe",
    "INSTALLED, C:\\Program Files\\X\\a.exe",
    "'', C:\\ProgramData\\Vendor\\a.exe",
    "'', C:\\Users\\eve\\Downloads\\a.exe",
    "'', a.exe",
  })
  void aPlaceIsToldByThePath(String place, String path) {
    assertThat(Places.builtIn().of(path).map(Place::name).orElse("")).isEqualTo(place);
  }

  @Test
  void anEndingIsWhatWindowsTakesForIt() {
    Places places = Places.builtIn();

    assertThat(Places.ending("C:\\x\\a.JPG.exe. ")).isEqualTo("exe");
    assertThat(Places.ending("C:\\x.y\\a")).isEmpty();
    assertThat(places.isRunnable("C:\\a.Ps1")).isTrue();
    assertThat(places.isProgram("C:\\a.ps1")).isFalse();
    assertThat(places.isRunnable("C:\\a.crx3")).isFalse();
  }

  @Test
  void aProgramOfWindowsMakesNoJobsOnlyInWindowsOwnFolder() {
    assertThat(Places.builtIn().neverMakes("C:\\Windows\\SysWOW64\\notepad.exe")).isPresent();
    assertThat(Places.builtIn().neverMakes("C:\\Tools\\notepad.exe")).isEmpty();
    assertThat(Places.builtIn().neverMakes("C:\\Windows\\System32\\svchost.exe")).isEmpty();
  }

  @Test
  void theReaderOfContentRefusesWhatIsNotPlain() {
    for (String text : List.of("a: 1\n  b: 2\n", "a\n", "- a: 1\nb\n", "a:\n")) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> PlainYaml.read(text)))
          .as(text)
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
