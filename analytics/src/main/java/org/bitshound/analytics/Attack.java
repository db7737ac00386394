package org.bitshound.analytics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.bitshound.casefile.Finding;

/// What findings cite of one version of ATT&CK: a data file each, so that no document mixes the
/// names of two. Unchanging once made.
public final class Attack {
  /// The version that was compared with MITRE's own objects.
  public static final String VERSION = "18.1";

  private static final int COLUMNS_OF_TECHNIQUE = 4;
  private static final int COLUMNS_OF_ANALYTIC = 5;

  private final Map<String, List<String>> tactics = new HashMap<>();
  private final Map<String, Row> rows = new HashMap<>();

  /// What stands for an analytic.
  private record Row(List<String> techniques, List<String> components, List<String> playbooks) {}

  private Attack(String text) {
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        take(line.split("\\|", -1));
      }
    }
  }

  /// {@return the data of the version that this program uses}
  public static Attack builtIn() {
    String file = VERSION + ".txt";
    try (InputStream in = Objects.requireNonNull(Attack.class.getResourceAsStream(file), file)) {
      return new Attack(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private void take(String[] columns) {
    String kind = columns[0].strip();
    if (kind.equals("technique") && columns.length == COLUMNS_OF_TECHNIQUE) {
      tactics.put(columns[1].strip(), words(columns[2]));
    } else if (kind.equals("analytic") && columns.length == COLUMNS_OF_ANALYTIC) {
      rows.put(
          columns[1].strip(), new Row(words(columns[2]), words(columns[3]), words(columns[4])));
    } else {
      throw new IllegalStateException("not a row: " + String.join("|", columns));
    }
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// {@return the finding with its techniques (the analytic's, where it names none itself), their
  /// tactics, the data components and the playbooks}
  Finding complete(Finding finding) {
    Row row =
        Objects.requireNonNull(rows.get(finding.analytic()), "no row for " + finding.analytic());
    Finding.Draft draft = finding.toDraft();
    if (draft.techniques.isEmpty()) {
      draft.techniques = row.techniques();
    }
    var tacticsOfAll = new TreeSet<String>();
    for (String technique : draft.techniques) {
      tacticsOfAll.addAll(
          Objects.requireNonNull(tactics.get(technique), "no row for " + technique));
    }
    draft.tactics = List.copyOf(tacticsOfAll);
    draft.components = row.components();
    draft.playbooks = row.playbooks();
    return draft.toFinding();
  }
}
