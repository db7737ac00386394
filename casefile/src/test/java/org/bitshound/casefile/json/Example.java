package org.bitshound.casefile.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bitshound.casefile.CaseFile;

/// Invented case files, and both ways between text and document.
final class Example {

  /// Nothing was found, and nothing looked at.
  static final String NOTHING =
      """
      {
        "schema": "bitshound-case-file/1",
        "tool": {
          "name": "bitshound",
          "version": "0.1.0",
          "attack": "18.1"
        },
        "options": {},
        "summary": {
          "files": 0,
          "records": 0,
          "hosts": 0,
          "cases": 0,
          "jobs": 0,
          "byVerdict": {
            "expected": 0,
            "review": 0,
            "suspicious": 0
          },
          "bySeverity": {
            "none": 0,
            "low": 0,
            "medium": 0,
            "high": 0,
            "critical": 0
          },
          "defects": 0,
          "recovered": 0
        },
        "evidence": [],
        "hosts": [],
        "cases": [],
        "groups": [],
        "defects": []
      }
      """;

  private Example() {}

  /// {@return a document that has every field once at least, written by hand from the contract}
  static String everything() {
    try (var in = Example.class.getResourceAsStream("everything.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static CaseFile read(String text) throws BrokenCaseFileException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static CaseFile read(byte[] bytes) throws BrokenCaseFileException {
    try {
      return new CaseFileReader().read(new ByteArrayInputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static String write(CaseFile document) {
    var out = new ByteArrayOutputStream();
    try {
      new CaseFileWriter().write(document, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
