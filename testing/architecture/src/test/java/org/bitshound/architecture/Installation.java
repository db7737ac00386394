package org.bitshound.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// bitshound as it is installed from its archive, in a folder of a test's own, with an environment
/// that holds nothing of the machine's; and what it answered.
final class Installation {
  /// The real jars and scripts of this checkout.
  private static final Path CHECKOUT = Path.of(System.getProperty("bitshound.root", ""));

  private static final int LONGEST_SECONDS = 120;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /// What a run of the launcher came to.
  record Answer(int code, String out, String err) {}

  Installation(Path temporary) throws IOException {
    this.folder = Files.createDirectories(temporary.resolve("bits hound"));
    copy(CHECKOUT.resolve("bitshound"), folder.resolve("bitshound"));
    copyAll(CHECKOUT.resolve("launcher"), folder.resolve("launcher"));
    copyAll(CHECKOUT.resolve("cli/target/lib"), folder.resolve("lib"));
    withoutTheMachinesJdks(folder.resolve("launcher/jdk.sh"));
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", Files.createDirectories(temporary.resolve("home")).toString());
  }

  private static void copyAll(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /// The usual places start at a root that does not exist.
  private static void withoutTheMachinesJdks(Path script) throws IOException {
    String places = Files.readString(script);
    Files.writeString(
        script, places.replaceAll("(?m)^    /(usr|opt|Library)/", "    /no/such/root/$1/"));
  }

  Installation with(String variable, Path value) {
    environment.put(variable, value.toString());
    return this;
  }

  Installation withOnPath(Path folderOfPrograms) {
    environment.compute("PATH", (name, path) -> folderOfPrograms + ":" + path);
    return this;
  }

  Path folder() {
    return folder;
  }

  Path caches() {
    return Path.of(environment.getOrDefault("HOME", "")).resolve(".cache/bitshound");
  }

  /// {@return the caches that are whole}
  List<Path> cacheFiles() throws IOException {
    return cached(".aot");
  }

  /// {@return whether a cache is being made, by what its maker leaves there while it is at it}
  boolean isMakingACache() throws IOException {
    return !cached(".turn").isEmpty();
  }

  private List<Path> cached(String ending) throws IOException {
    if (!Files.isDirectory(caches())) {
      return List.of();
    }
    try (var files = Files.list(caches())) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  Answer run(String... arguments) throws IOException, InterruptedException {
    return run(folder.resolve("bitshound"), arguments);
  }

  /// Runs the launcher under another name that leads to it.
  Answer run(Path launcher, String... arguments) throws IOException, InterruptedException {
    var commandLine = new ArrayList<>(List.of(launcher.toString()));
    commandLine.addAll(List.of(arguments));
    Path out = Files.createTempFile("bitshound-test-", ".out");
    Path err = Files.createTempFile("bitshound-test-", ".err");
    var process =
        new ProcessBuilder(commandLine).redirectOutput(out.toFile()).redirectError(err.toFile());
    process.environment().clear();
    process.environment().putAll(environment);
    Process started = process.start();
    if (!started.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      started.destroyForcibly();
      throw new IllegalStateException("no answer from " + commandLine);
    }
    var answer = new Answer(started.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return answer;
  }
}
