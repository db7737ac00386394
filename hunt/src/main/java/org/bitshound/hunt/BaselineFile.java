package org.bitshound.hunt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.bitshound.casefile.BaselineNote;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.json.BrokenCaseFileException;
import org.bitshound.casefile.json.CaseFileReader;
import org.bitshound.policy.Baseline;
import org.bitshound.policy.Tallies;

/// An earlier case file as a baseline.
public final class BaselineFile {
  private BaselineFile() {}

  /// {@return the baseline of the file; empty where its hunt left cases out, by time or severity:
  /// what was left out would look new}
  ///
  /// @param file as the user wrote it
  /// @throws BrokenCaseFileException where it is no case file
  public static Optional<Baseline> read(String file) throws IOException, BrokenCaseFileException {
    MessageDigest digest = sha256();
    var met = new Tallies();
    CaseFile document;
    try (var bytes = new DigestInputStream(Files.newInputStream(Path.of(file)), digest)) {
      document = new CaseFileReader().read(bytes, met::add);
    }
    if (document.summary().leftOut().isPresent()) {
      return Optional.empty();
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    var note = new BaselineNote(hash, document.hosts().size(), document.summary().span());
    return Optional.of(new Baseline(note, met));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException always) {
      throw new IllegalStateException(always);
    }
  }
}
