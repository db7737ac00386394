package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.json.CaseFileWriter;
import org.bitshound.playbook.Playbooks;
import org.bitshound.policy.Baseline;
import org.bitshound.policy.Intelligence;
import org.bitshound.policy.Policy;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.weblogs.Columns;

/// A hunt over a folder, with everything as usual but for what a test sets.
final class Hunted {
  private final List<String> paths;
  int threads = 2;
  Hashing hash = Hashing.CITED;
  boolean recover;
  boolean carve;
  Optional<String> host = Optional.empty();
  List<String> files = List.of();
  ListingClock listings = ListingClock.UNKNOWN;
  boolean whole = true;
  Severity minSeverity = Severity.NONE;
  Optional<Instant> since = Optional.empty();
  Optional<Instant> until = Optional.empty();
  Columns columns = Columns.NONE;
  Policy policy = Policy.builtIn();
  Optional<Baseline> baseline = Optional.empty();
  Intelligence intel = Intelligence.of(List.of());

  Hunted(Path... paths) {
    this(Stream.of(paths).map(Path::toString).toList());
  }

  Hunted(List<String> paths) {
    this.paths = List.copyOf(paths);
  }

  HuntResult result() throws IOException {
    var request =
        new HuntRequest(
            paths,
            since,
            until,
            minSeverity,
            hash,
            recover,
            carve,
            host,
            columns,
            listings,
            files,
            threads,
            policy,
            whole,
            baseline,
            intel,
            Optional.of(Playbooks.builtIn()));
    return Hunt.run(request, "1", new HuntProgress());
  }

  CaseFile document() throws IOException {
    return result().caseFile();
  }

  String json() throws IOException {
    var bytes = new ByteArrayOutputStream();
    new CaseFileWriter().write(document(), bytes);
    return bytes.toString(UTF_8);
  }

  /// {@return the document without what says where evidence lies}
  String jsonWithoutPlaces() throws IOException {
    return Places.without(json());
  }

  static void write(Path folder, Map<String, byte[]> files) throws IOException {
    for (var file : files.entrySet()) {
      Path to = folder.resolve(file.getKey());
      Files.createDirectories(to.resolveSibling(""));
      Files.write(to, file.getValue());
    }
  }

  static List<Path> filesBelow(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
  }
}
