package org.bitshound.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The ahead-of-time cache, with the JDK that runs these tests.
@DisabledOnOs(OS.WINDOWS)
class StartCacheTest {
  private static final Duration LONGEST_MAKING = Duration.ofSeconds(90);

  @TempDir private Path temporary;
  private Installation installed;

  @BeforeEach
  void install() throws IOException {
    installed =
        new Installation(temporary).with("JAVA_HOME", Path.of(System.getProperty("java.home")));
  }

  /// JDK 25.0.3 itself would run the old class: it notices neither content, size nor time.
  @Test
  void aReplacedJarRunsItsNewCodeAtOnce() throws Exception {
    Path first = cacheAfter(0);
    assertThat(installed.run("--version").out()).startsWith("bitshound 0.");

    Path jar = cliJar();
    var time = Files.getLastModifiedTime(jar);
    replaceInClasses(jar, "bitshound 0.", "bitshound 9.");
    Files.setLastModifiedTime(jar, time);

    assertThat(installed.run("--version").out()).startsWith("bitshound 9.");
    Path second = cacheAfter(1);
    assertThat(second).isNotEqualTo(first);
    assertThat(installed.run("--version").out()).startsWith("bitshound 9.");
  }

  @Test
  void makingItDisturbsNoOutputAndOnlyTheUserCanWriteIt() throws Exception {
    var first = installed.run("--version");

    assertThat(first.code()).isZero();
    assertThat(first.out()).startsWith("bitshound ").hasLineCount(1);
    assertThat(first.err()).isEmpty();
    Path cache = waitForCaches(1).getFirst();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(installed.caches())))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
        .isEqualTo("rw-------");
    var second = installed.run("--version");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aBrokenCacheIsNoHindrance() throws Exception {
    Path cache = cacheAfter(0);
    Files.write(cache, new byte[] {1, 2, 3});

    var answer = installed.run("--version");

    assertThat(answer.code()).isZero();
    assertThat(answer.out()).startsWith("bitshound ").hasLineCount(1);
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void withoutAFolderForCachesItStartsAllTheSame() throws Exception {
    Path file = Files.writeString(temporary.resolve("no-folder"), "");

    var answer = installed.with("XDG_CACHE_HOME", file).run("--version");

    assertThat(answer.code()).isZero();
    assertThat(answer.out()).startsWith("bitshound ").hasLineCount(1);
    assertThat(answer.err()).isEmpty();
  }

  /// {@return the cache that a start makes beside those that are there}
  private Path cacheAfter(int before) throws IOException, InterruptedException {
    List<Path> old = installed.cacheFiles();
    assertThat(old).hasSize(before);
    assertThat(installed.run("--version").code()).isZero();
    return waitForCaches(before + 1).stream()
        .filter(one -> !old.contains(one))
        .findFirst()
        .orElseThrow();
  }

  private List<Path> waitForCaches(int number) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_MAKING.toNanos();
    while ((installed.cacheFiles().size() < number || installed.isMakingACache())
        && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(installed.cacheFiles()).hasSize(number);
    return installed.cacheFiles();
  }

  private Path cliJar() throws IOException {
    try (var jars = Files.list(installed.folder().resolve("lib"))) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("bitshound-cli-"))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Texts of one length, so that the class file stays one.
  private static void replaceInClasses(Path jar, String from, String to) throws IOException {
    var changed = new ByteArrayOutputStream();
    try (var in = new ZipFile(jar.toFile());
        var out = new ZipOutputStream(changed)) {
      for (ZipEntry entry : in.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        out.write(text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    Files.write(jar, changed.toByteArray());
  }
}
