package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.bytes.MappedFile;
import org.bitshound.event.Event;
import org.bitshound.evtx.Chunk;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.TemplateCache;
import org.bitshound.testing.evidence.exports.Shipped;
import org.bitshound.testing.evidence.exports.Shipper;
import org.bitshound.testing.evidence.samples.SampleIntrusion;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One log as EVTX and as any export tells the same cases, but for where evidence lies and for what
/// the form loses.
class ExportsTest {
  private static final List<String> REAL =
      List.of(
          "bitsadmin-on-dc",
          "bitsadmin-jpg-as-png",
          "powershell-and-iso",
          "lockscreen-image-twice",
          "cmd-copied-by-bits-win7",
          "atomic-bitsadmin",
          "logs-cleared-afterwards",
          "rogue-winrm",
          "other-downloaders",
          "notepad-and-imgur");

  /// What was expected before, by the name of the collection and the step of its times.
  private static final Map<String, String> known = new HashMap<>();

  @TempDir Path folder;

  static List<Arguments> collections() {
    var names = new ArrayList<String>(List.of("samples"));
    if (evidence().isPresent()) {
      names.addAll(REAL);
    } else {
      System.err.println("ExportsTest: real logs skipped, no evidence");
    }
    return names.stream()
        .flatMap(name -> Stream.of(Shipper.values()).map(by -> Arguments.of(name, by)))
        .toList();
  }

  private static Optional<Path> evidence() {
    return Stream.of(System.getProperty("bitshound.evidence"), System.getenv("BITSHOUND_EVIDENCE"))
        .flatMap(Stream::ofNullable)
        .map(root -> Path.of(root).resolve("cases"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static Map<String, byte[]> logs(String name) throws IOException {
    if (name.equals("samples")) {
      return SampleIntrusion.files();
    }
    Path from = evidence().orElseThrow().resolve(name);
    var files = new TreeMap<String, byte[]>();
    for (Path file : Hunted.filesBelow(from)) {
      if (file.toString().endsWith(".evtx")) {
        files.put(from.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("collections")
  void anExportTellsTheCasesOfItsLog(String name, Shipper by) throws IOException {
    assertThat(cases(exported(name, by, by.step()))).isEqualTo(expected(name, by.step()));
  }

  private Path exported(String name, Shipper by, Duration step) throws IOException {
    Path to = folder.resolve(by.name());
    var files = new TreeMap<String, byte[]>();
    for (var log : logs(name).entrySet()) {
      List<Shipped> events =
          eventsOf(log.getValue()).stream().map(event -> cut(event, step)).toList();
      files.put(log.getKey() + by.ending(), by.write(events));
    }
    Hunted.write(to, files);
    return to;
  }

  /// What the logs tell; where a form cannot tell times as exactly, what the same logs tell with
  /// times like these.
  private String expected(String name, Duration step) throws IOException {
    String key = name + step;
    if (!known.containsKey(key)) {
      if (step.isZero()) {
        Path logs = folder.resolve("logs");
        Hunted.write(logs, logs(name));
        known.put(key, cases(logs));
      } else {
        known.put(key, cases(exported(name, Shipper.WEVTUTIL, step)));
      }
    }
    return known.getOrDefault(key, "");
  }

  private static String cases(Path of) throws IOException {
    return new Hunted(of)
        .jsonWithoutPlaces()
        .lines()
        .filter(line -> line.startsWith(".cases"))
        .collect(Collectors.joining("\n"));
  }

  private static Shipped cut(Shipped event, Duration step) {
    if (step.isZero()) {
      return event;
    }
    Instant time = event.time();
    long beyond = Duration.between(Instant.EPOCH, time).toNanos() % step.toNanos();
    return new Shipped(
        event.provider(),
        event.id(),
        event.version(),
        event.channel(),
        event.computer(),
        time.minusNanos(beyond),
        event.recordId(),
        event.processId(),
        event.userId(),
        event.activityId(),
        event.data(),
        event.userData());
  }

  private static List<Shipped> eventsOf(byte[] log) {
    var events = new ArrayList<Shipped>();
    var evtx = EvtxFile.of(MappedFile.of(log), defect -> {});
    var chunk = new Chunk(new TemplateCache());
    for (int slot = 0; slot < evtx.slots(); slot++) {
      if (evtx.open(slot, chunk, defect -> {})) {
        while (chunk.next()) {
          if (chunk.decode()) {
            chunk.event().ifPresent(event -> events.add(shipped(event)));
          }
        }
      }
    }
    return events;
  }

  private static Shipped shipped(Event event) {
    var data = new ArrayList<Shipped.Named>();
    List<String> names = event.names();
    for (int i = 0; i < names.size(); i++) {
      data.add(new Shipped.Named(names.get(i), event.value(i).orElse("")));
    }
    return new Shipped(
        event.provider(),
        event.id(),
        event.version(),
        event.channel(),
        event.computer(),
        event.time(),
        event.recordId(),
        event.processId(),
        event.userId(),
        event.activityId(),
        data,
        event.provider().equals("Microsoft-Windows-Eventlog")
            ? Optional.of("LogFileCleared")
            : Optional.empty());
  }
}
