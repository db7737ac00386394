package org.bitshound.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which Java the launcher takes and how it starts it, told by JDKs that only say what they were
/// asked.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir private Path temporary;
  private Installation installed;

  @BeforeEach
  void install() throws IOException {
    // no cache is made aside: what is asked for here is the one start
    installed = new Installation(temporary).with("XDG_CACHE_HOME", Path.of("/dev/null"));
  }

  @Test
  void withoutAJdkOneLineSaysWhatIsNeededAndTheCodeIsThree() throws Exception {
    var answer = installed.run("--version");

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).startsWith("bitshound: no JDK 25").contains("install").hasLineCount(1);
    assertThat(answer.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_402", "17.0.15", "21.0.25", "24.0.2"})
  void anOlderJavaIsSkippedWhereverItStands(String version) throws Exception {
    Path old = FakeJdk.in(temporary.resolve("jdk-old"), version);
    Path good = FakeJdk.in(temporary.resolve("home/.sdkman/candidates/java/25.0.1-tem"), "25.0.1");
    var answer =
        installed
            .with("BITSHOUND_JAVA_HOME", old)
            .with("JAVA_HOME", old)
            .withOnPath(old.resolve("bin"))
            .run("--version");

    assertThat(good).isDirectory();
    assertThat(answer.out()).startsWith("java 25.0.1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "25.0.3", "26", "26-ea", "100.1"})
  void java25AndLaterIsTaken(String version) throws Exception {
    Path jdk = FakeJdk.in(temporary.resolve("jdk"), version);

    assertThat(installed.with("JAVA_HOME", jdk).run("--version").out())
        .startsWith("java " + version + "\n");
  }

  @Test
  void ourOwnVariableComesBeforeJavaHome() throws Exception {
    Path ours = FakeJdk.in(temporary.resolve("ours"), "25.0.9");
    Path theirs = FakeJdk.in(temporary.resolve("theirs"), "25.0.1");

    assertThat(installed.with("BITSHOUND_JAVA_HOME", ours).with("JAVA_HOME", theirs).run("x").out())
        .startsWith("java 25.0.9\n");
  }

  @Test
  void aJavaOnThePathIsFollowedThroughItsLinks() throws Exception {
    Path jdk = FakeJdk.in(temporary.resolve("jdk"), "25.0.2");
    Path programs = Files.createDirectories(temporary.resolve("programs"));
    Files.createSymbolicLink(programs.resolve("java"), jdk.resolve("bin/java"));

    assertThat(installed.withOnPath(programs).run("--version").out()).startsWith("java 25.0.2\n");
  }

  @Test
  void theLauncherIsFoundThroughALinkAndPassesArgumentsAsTheyAre() throws Exception {
    Path jdk = FakeJdk.in(temporary.resolve("jdk"), "25");
    Path link =
        Files.createSymbolicLink(temporary.resolve("bh"), installed.folder().resolve("bitshound"));
    var answer = installed.with("JAVA_HOME", jdk).run(link, "hunt", "a  b", "*", "", "$HOME");

    assertThat(answer.out())
        .contains("\norg.bitshound.cli.Main\nhunt\na  b\n*\n\n$HOME\n")
        .contains(installed.folder() + "/lib/bitshound-cli-");
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void aPipeIsToldFromATerminal() throws Exception {
    Path jdk = FakeJdk.in(temporary.resolve("jdk"), "25");

    assertThat(installed.with("JAVA_HOME", jdk).run("--version").out().lines())
        .contains("-Dbitshound.terminal=")
        .noneMatch(line -> line.startsWith("-Dbitshound.columns"));
  }

  @Test
  @EnabledOnOs(OS.LINUX) // whose script(1) takes a command line
  void aTerminalIsAskedHowWideItIs() throws Exception {
    installed.with("JAVA_HOME", FakeJdk.in(temporary.resolve("jdk"), "25"));
    String launcher = "'" + installed.folder().resolve("bitshound") + "'";
    assumeThat(Path.of("/usr/bin/script")).exists();
    var answer =
        installed.run(
            Path.of("/usr/bin/script"),
            "-qec",
            "stty cols 73 rows 20; " + launcher + " --version",
            "/dev/null");

    assertThat(answer.out().lines())
        .contains("-Dbitshound.terminal=out,err", "-Dbitshound.columns=73");
  }

  @Test
  void onlyShortCommandsDoWithoutTheSecondCompiler() throws Exception {
    installed.with("JAVA_HOME", FakeJdk.in(temporary.resolve("jdk"), "25"));

    assertThat(installed.run("--help").out()).contains("-XX:TieredStopAtLevel=1\n");
    assertThat(installed.run("hunt", "x").out()).doesNotContain("TieredStopAtLevel");
    assertThat(installed.run("dump", "x").out()).doesNotContain("TieredStopAtLevel");
  }

  @Test
  void aDumpAsksTheSecondCompilerSparinglyAndAHuntDoesNot() throws Exception {
    installed.with("JAVA_HOME", FakeJdk.in(temporary.resolve("jdk"), "25"));

    assertThat(installed.run("dump", "x").out().lines())
        .contains("-Xmn16m", "-XX:FreqInlineSize=100", "-XX:Tier4InvocationThreshold=20000");
    assertThat(installed.run("hunt", "x").out()).doesNotContain("Tier4", "FreqInlineSize");
  }

  @Test
  void inAHuntThatHashesTheSecondCompilerIsForHashesAlone() throws Exception {
    installed.with("JAVA_HOME", FakeJdk.in(temporary.resolve("jdk"), "25"));
    String directives =
        "-XX:CompilerDirectivesFile=" + installed.folder().resolve("launcher/hashing.json");

    assertThat(installed.run("hunt", "x").out().lines()).contains(directives);
    assertThat(installed.run("hunt", "--no-hash", "x").out().lines())
        .contains("-XX:TieredStopAtLevel=1")
        .doesNotContain(directives);
  }

  @Test
  void whatTheJvmSaysOfItsCompilersIsNotInTheDocument() throws Exception {
    Path samples = Path.of(System.getProperty("bitshound.root", ""), "samples").toAbsolutePath();
    var answer =
        installed
            .with("JAVA_HOME", Path.of(System.getProperty("java.home")))
            .run("hunt", "--json", "-", samples.toString());

    assertThat(answer.out()).startsWith("{\n  \"schema\"").endsWith("}\n");
    assertThat(answer.err()).doesNotContain("compil");
  }
}
