package org.bitshound.analytics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.OnDisk;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.bitshound.policy.Places;

/// Files whose bytes are not what their names say (T1036.008). Page:
/// docs/analytics/content-mismatch.md.
public final class ContentMismatch implements Analytic {
  private static final String ID = "content-mismatch";

  private static final Set<String> PICTURES = Set.of("jpeg", "png", "gif", "webp", "bmp", "empty");

  private static final Set<String> TEXTS = Set.of("text", "json", "xml", "html", "empty");

  /// Word writes several formats under its old ending; an encrypted document is an OLE file.
  private static final Set<String> DOCUMENTS =
      Set.of("ole", "ooxml", "zip", "rtf", "html", "xml", "text", "empty");

  private static final Set<String> NEW_DOCUMENTS = Set.of("ooxml", "zip", "ole", "empty");
  private static final Set<String> ARCHIVES =
      Set.of("zip", "ooxml", "jar", "appx", "apk", "7z", "rar", "gzip", "cab", "tar", "empty");

  /// What bytes a name with this ending promises.
  private static final Map<String, Set<String>> PROMISING =
      Map.ofEntries(
          Map.entry("jpg", PICTURES),
          Map.entry("jpeg", PICTURES),
          Map.entry("png", PICTURES),
          Map.entry("gif", PICTURES),
          Map.entry("bmp", PICTURES),
          Map.entry("webp", PICTURES),
          Map.entry("pdf", Set.of("pdf", "empty")),
          Map.entry("txt", TEXTS),
          Map.entry("log", TEXTS),
          Map.entry("csv", TEXTS),
          Map.entry("json", TEXTS),
          Map.entry("xml", TEXTS),
          Map.entry("doc", DOCUMENTS),
          Map.entry("xls", DOCUMENTS),
          Map.entry("ppt", DOCUMENTS),
          Map.entry("docx", NEW_DOCUMENTS),
          Map.entry("xlsx", NEW_DOCUMENTS),
          Map.entry("pptx", NEW_DOCUMENTS),
          Map.entry("zip", ARCHIVES));

  /// Names that promise nothing but that it is no program.
  private static final Set<String> HARMLESS =
      Set.of(
          "avi", "css", "htm", "html", "ico", "ini", "md", "mkv", "mov", "mp3", "mp4", "svg", "ttf",
          "wav", "woff");

  private static final Set<String> PROGRAMS =
      Set.of("pe", "pe-dll", "mz", "msi", "lnk", "hta", "chm", "jar", "elf");

  /// The analytic needs nothing but the case.
  public ContentMismatch() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "The file is not what its name says");
    for (int i = 0; i < one.files().size(); i++) {
      TransferFile file = one.files().get(i);
      String path = "files[" + i + "]";
      Optional<String> name = file.destination();
      Optional<String> type = file.type().or(() -> file.onDisk().flatMap(OnDisk::type));
      if (name.isPresent() && type.isPresent() && isOther(type.get(), name.get())) {
        found.because(
            Severity.HIGH,
            name.get() + " holds " + type.get() + " bytes",
            file.type().isPresent()
                ? Citation.of(one, path + ".type", path)
                : file.onDisk().map(OnDisk::evidence).orElseThrow());
      }
    }
    return found.finding();
  }

  /// Only names that promise something harmless are compared: a program under a name without
  /// ending, or a temporary one, deceives nobody.
  private static boolean isOther(String type, String name) {
    String ending = Places.ending(name);
    if (HARMLESS.contains(ending)) {
      return PROGRAMS.contains(type);
    }
    return !PROMISING.getOrDefault(ending, Set.of(type)).contains(type);
  }
}
