package org.bitshound.analytics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.bitshound.policy.Places;

/// Files whose bytes are not what their names say (T1036.008). Page:
/// docs/analytics/content-mismatch.md.
public final class ContentMismatch implements Analytic {
  private static final String ID = "content-mismatch";

  /// What bytes a name with this ending promises.
  private static final Map<String, Set<String>> PROMISING =
      Map.ofEntries(
          Map.entry("jpg", Set.of("jpeg", "png", "gif", "webp", "bmp")),
          Map.entry("jpeg", Set.of("jpeg", "png", "gif", "webp", "bmp")),
          Map.entry("png", Set.of("jpeg", "png", "gif", "webp", "bmp")),
          Map.entry("gif", Set.of("jpeg", "png", "gif", "webp", "bmp")),
          Map.entry("bmp", Set.of("jpeg", "png", "gif", "webp", "bmp")),
          Map.entry("pdf", Set.of("pdf")),
          Map.entry("txt", Set.of("text")),
          Map.entry("log", Set.of("text")),
          Map.entry("csv", Set.of("text")),
          Map.entry("json", Set.of("text", "json")),
          Map.entry("xml", Set.of("text", "xml")));

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
      file.type()
          .ifPresent(type ->
              file.destination()
                  .filter(name -> isOther(type, name))
                  .ifPresent(name ->
                      found.because(
                          Severity.HIGH,
                          name + " holds " + type + " bytes",
                          Citation.of(one, path + ".type", path))));
    }
    return found.finding();
  }

  /// Only names that promise something harmless are compared: a program under a name without
  /// ending, or a temporary one, deceives nobody.
  private static boolean isOther(String type, String name) {
    Set<String> promised = PROMISING.getOrDefault(Places.ending(name), Set.of(type));
    return !promised.contains(type);
  }
}
