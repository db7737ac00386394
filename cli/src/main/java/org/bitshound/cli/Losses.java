package org.bitshound.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.IgnoredWhy;
import org.bitshound.report.words.Printable;
import org.bitshound.report.words.Wording;

/// What of the evidence was not read, and why: files of kinds that this version has no reader for,
/// and damage. Each kind is named and counted, with examples.
final class Losses {
  private static final int INDENT = 2;
  private static final int EXAMPLES = 3;

  private Losses() {}

  /// {@return the files that a later step could make readable: not read, encrypted, left at a
  /// limit}
  static List<EvidenceFile> unread(List<EvidenceFile> files) {
    return files.stream().filter(file -> file.why().filter(Losses::isLoss).isPresent()).toList();
  }

  private static boolean isLoss(IgnoredWhy why) {
    return switch (why) {
      case NOT_READ, ENCRYPTED, LIMIT -> true;
      case NOT_EVIDENCE, EMPTY -> false;
    };
  }

  /// {@return what was met and not read, as a link or a pipe, or is empty: it may be the evidence}
  static String met(List<EvidenceFile> files, List<DefectRow> defects) {
    List<String> all =
        Stream.concat(
                defects.stream().map(Losses::notRead),
                files.stream()
                    .filter(file -> file.why().filter(IgnoredWhy.EMPTY::equals).isPresent())
                    .map(file -> "'" + file.path() + "': empty"))
            .toList();
    int more = Math.max(0, all.size() - EXAMPLES);
    return all.isEmpty()
        ? ""
        : "; not read: "
            + Printable.text(String.join(", ", all.subList(0, all.size() - more)))
            + (more == 0 ? "" : " and " + more + " more");
  }

  private static String notRead(DefectRow defect) {
    return "'"
        + defect.path()
        + "': "
        + defect.found().map(found -> found + ": ").orElse("")
        + defect.effect().orElse("not read");
  }

  static void showUnread(List<EvidenceFile> unread, Page page) throws IOException {
    if (unread.isEmpty()) {
      return;
    }
    var byRemedy = new TreeMap<String, List<EvidenceFile>>();
    for (EvidenceFile file : unread) {
      byRemedy.computeIfAbsent(remedy(file), _ -> new ArrayList<>()).add(file);
    }
    page.heading("Not read: " + Wording.count(unread.size(), "file"));
    for (Map.Entry<String, List<EvidenceFile>> row : byRemedy.entrySet()) {
      List<EvidenceFile> files = row.getValue();
      page.text(INDENT, Wording.count(files.size(), "file") + " " + row.getKey());
      for (EvidenceFile file : files.subList(0, Math.min(EXAMPLES, files.size()))) {
        page.text(2 * INDENT, file.path());
      }
      more(files.size(), page);
    }
  }

  private static String remedy(EvidenceFile file) {
    return switch (file.why().orElse(IgnoredWhy.NOT_READ)) {
      case ENCRYPTED -> "encrypted: decrypt before the hunt";
      case LIMIT -> "left at a limit of bitshound";
      case NOT_READ, NOT_EVIDENCE, EMPTY ->
          "of a kind that this version cannot read yet"
              + file.reader().map(tool -> "; to be exported with: " + tool).orElse("");
    };
  }

  static void showDefects(List<DefectRow> defects, Page page) throws IOException {
    if (defects.isEmpty()) {
      return;
    }
    var byKind = new TreeMap<String, List<DefectRow>>();
    for (DefectRow defect : defects) {
      String kind = defect.what() + ", " + meaning(defect.severity());
      byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(defect);
    }
    long lost = defects.stream().filter(defect -> defect.severity().equals("lost")).count();
    String missing =
        lost == 0 ? "" : ", by " + Wording.number(lost) + " of which something is lost";
    page.heading("Damage: " + Wording.count(defects.size(), "defect") + missing);
    for (Map.Entry<String, List<DefectRow>> row : byKind.entrySet()) {
      List<DefectRow> alike = row.getValue();
      page.text(INDENT, Wording.number(alike.size()) + " " + row.getKey());
      for (DefectRow defect : alike.subList(0, Math.min(EXAMPLES, alike.size()))) {
        page.text(2 * INDENT, where(defect));
      }
      more(alike.size(), page);
    }
  }

  private static String meaning(String severity) {
    return switch (severity) {
      case "lost" -> "records or values are missing";
      case "doubtful" -> "read, but a check does not hold";
      case "limit" -> "stopped by a limit of bitshound";
      case "fault" -> "a fault of bitshound, please report it";
      default -> severity;
    };
  }

  private static String where(DefectRow defect) {
    return defect.path()
        + (defect.offset().isPresent() ? " at " + defect.offset().getAsLong() : "")
        + defect.effect().map(": "::concat).orElse("")
        + defect.expected().map(expected -> "; expected " + expected).orElse("")
        + defect.found().map(found -> ", found " + found).orElse("");
  }

  private static void more(int all, Page page) throws IOException {
    if (all > EXAMPLES) {
      page.text(2 * INDENT, "and " + Wording.number(all - EXAMPLES) + " more: --json has all");
    }
  }
}
