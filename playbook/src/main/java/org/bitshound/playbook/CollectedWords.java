package org.bitshound.playbook;

import java.util.List;

/// What is said of the files themselves, by all questions alike.
final class CollectedWords {
  private CollectedWords() {}

  /// Says which files were collected, as what, and which were not there.
  static void say(Telling told, Facts facts) {
    List<String> there = there(facts);
    told.each(
        there,
        "{.onDisk.path} was collected, which is [{.destination}]"
            + "[ under its {.onDisk.as} name]"
            + "[, {.onDisk.size#} bytes][, {.onDisk.type} by its bytes]"
            + "[, made {.onDisk.created}][, changed {.onDisk.modified}].",
        "more files");
    for (String file : there) {
      if (facts.has(file + ".onDisk.modified")) {
        told.sayOf(
            file,
            "BITS gives a file the server's time[, here {.remoteTime}]: that is not when it was"
                + " written.");
      }
      mark(told, facts, file);
    }
    told.each(
        facts.where("files", "onDisk.present", "false"),
        "{.destination} is not there: files of its folder were collected, and it is not among"
            + " them[, by {.onDisk.path}].",
        "more files");
  }

  /// A mark tells of whoever made it; that there is none tells nothing.
  private static void mark(Telling told, Facts facts, String file) {
    if (facts.has(file + ".zoneIdentifier")) {
      told.sayOf(
          file,
          "It bears the mark of the web, zone {.zoneIdentifier}[, from {.zoneHostUrl}]: BITS is"
              + " reported to give none, which leaves another program.");
    } else {
      told.say(
          "No mark of the web was collected with it: BITS is reported to give none, and a copy may lose one.");
    }
  }

  static List<String> there(Facts facts) {
    return facts.where("files", "onDisk.present", "true");
  }

  static boolean isAnyThere(Facts facts) {
    return !there(facts).isEmpty();
  }
}
