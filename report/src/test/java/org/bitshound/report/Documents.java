package org.bitshound.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.json.BrokenCaseFileException;
import org.bitshound.casefile.json.CaseFileReader;
import org.bitshound.report.form.Report;

/// Case files to make reports of.
public final class Documents {
  private static final Path EVERYTHING =
      Path.of("casefile/src/test/resources/org/bitshound/casefile/json/everything.json");

  private Documents() {}

  /// {@return the document that has every field of the contract once at least}
  public static CaseFile everything() {
    Path file = Path.of(System.getProperty("bitshound.root", "..")).resolve(EVERYTHING);
    try (var bytes = Files.newInputStream(file)) {
      return new CaseFileReader().read(bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (BrokenCaseFileException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// {@return what a report writes of a document}
  public static String text(Report report, CaseFile document) {
    var out = new ByteArrayOutputStream();
    try {
      report.write(document, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
