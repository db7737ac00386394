package org.bitshound.translation.defender;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.Source;
import org.bitshound.observation.ThreatDetected;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.TableTranslation;

/// What Defender found (1116) and did about it (1117). Rare: all are kept.
///
/// `Path` lists what was found, each with its kind before it: `file:_C:\a.exe; containerfile:_…;
/// webfile:_C:\a.exe|http://…|pid:…`. Texts can be message ids such as `%%818`.
public final class Detections extends TableTranslation {

  private static final int ACTED = 1117;
  private static final String KIND_END = ":_";
  private static final String COMMAND_LINE = "CmdLine:_";
  private static final String AMSI = "amsi:_";

  /// Reads the Operational channel.
  public Detections() {
    super(
        "Microsoft-Windows-Windows Defender",
        Map.ofEntries(entry(1116, Detections::detected), entry(ACTED, Detections::detected)));
  }

  private static Observation detected(Fields f, Source source) {
    var files = new ArrayList<String>();
    var urls = new ArrayList<String>();
    var commandLines = new ArrayList<String>();
    var scripts = new ArrayList<String>();
    for (String found : parts(f.text("Path").orElse(""))) {
      if (is(COMMAND_LINE, found)) {
        commandLines.add(found.substring(COMMAND_LINE.length()));
      } else if (is(AMSI, found)) {
        scripts.add(found.substring(AMSI.length()));
      } else {
        sort(found, files, urls);
      }
    }
    return new ThreatDetected(
        source,
        f.event().id() == ACTED,
        f.guid("Detection ID"),
        f.filled("Threat Name"),
        f.filled("Severity Name"),
        List.copyOf(files),
        List.copyOf(urls),
        commandLines,
        scripts,
        new ProcessReference(
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            f.known("Process Name").filter(name -> !name.equals("Unknown")),
            new Account(f.known("Detection User"), Optional.empty(), OptionalLong.empty())),
        f.event().id() == ACTED ? f.filled("Action Name") : Optional.empty(),
        f.event().id() == ACTED ? f.filled("Error Code") : Optional.empty());
  }

  /// A command line may have semicolons of its own: what names no kind goes on with the part
  /// before.
  private static List<String> parts(String path) {
    var parts = new ArrayList<String>();
    for (String part : path.split(";", -1)) {
      boolean goesOn = !parts.isEmpty() && is(COMMAND_LINE, parts.getLast()) && !hasKind(part);
      if (goesOn) {
        parts.set(parts.size() - 1, parts.getLast() + ";" + part.stripTrailing());
      } else {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static boolean is(String kind, String part) {
    return part.regionMatches(true, 0, kind, 0, kind.length()) && part.length() > kind.length();
  }

  private static boolean hasKind(String part) {
    String found = part.strip();
    int end = found.indexOf(KIND_END);
    return end > 0 && found.substring(0, end).chars().allMatch(Character::isLetter);
  }

  private static void sort(String found, List<String> files, List<String> urls) {
    int kind = found.indexOf(KIND_END);
    if (kind <= 0) {
      return;
    }
    String what = found.substring(0, kind);
    String rest = found.substring(kind + KIND_END.length());
    if (what.endsWith("file")) { // file, containerfile, webfile
      String[] parts = rest.split("\\|", 3);
      if (!parts[0].isEmpty()) {
        files.add(parts[0]);
      }
      if (parts.length > 1) {
        urls.add(parts[1]);
      }
    }
  }
}
