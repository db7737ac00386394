package org.bitshound.casefile.json;

import org.bitshound.casefile.Detection;
import org.bitshound.casefile.Match;

/// What scanners found in commands and scripts: a writer and a reader, field by field in order.
final class DetectionJson {
  private DetectionJson() {}

  static void write(Detection detection, JsonOut out) {
    out.time("time", detection.time());
    out.text("kind", detection.kind());
    out.text("threat", detection.threat());
    out.text("file", detection.file());
    out.text("image", detection.image());
    out.text("user", detection.user());
    out.text("action", detection.action());
    out.word("match", detection.match());
    out.text("how", detection.how());
    out.texts("evidence", detection.evidence());
  }

  static Detection readDetection(JsonIn in) {
    var detection = new Detection.Draft();
    while (in.nextField()) {
      switch (in.name()) {
        case "time" -> detection.time = in.time();
        case "kind" -> detection.kind = in.text();
        case "threat" -> detection.threat = in.text();
        case "file" -> detection.file = in.text();
        case "image" -> detection.image = in.text();
        case "user" -> detection.user = in.text();
        case "action" -> detection.action = in.text();
        case "match" -> detection.match = in.word(Match.values());
        case "how" -> detection.how = in.text();
        case "evidence" -> detection.evidence = in.texts();
        default -> in.skip();
      }
    }
    return detection.toDetection();
  }
}
