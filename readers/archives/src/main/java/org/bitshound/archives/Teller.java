package org.bitshound.archives;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitshound.archives.Container.Listener;
import org.bitshound.archives.EntryStream.Promise;
import org.bitshound.archives.EntryStream.Source;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// What all formats have in common: each file is told under a name of its own and within the
/// limits.
final class Teller {
  private final Format format;
  private final Allowance allowance;
  private final Listener to;
  private final Set<String> names = new HashSet<>();

  Teller(Format format, Allowance allowance, Listener to) {
    this.format = format;
    this.allowance = allowance;
    this.to = to;
  }

  /// {@return one for a tar that was found in a compressed file}
  Teller ofTar() {
    return new Teller(Format.TAR, allowance, to);
  }

  Allowance allowance() {
    return allowance;
  }

  /// Tells a file whose bytes are decoded for it alone.
  ///
  /// @return whether more may be told
  boolean file(String name, Promise promise, Source source) {
    var defects = new ArrayList<Defect>();
    return file(name, promise, new EntryStream(source, promise, allowance, defects::add), defects);
  }

  /// Tells a file.
  ///
  /// @return whether more may be told
  boolean file(String name, Promise promise, EntryStream content, List<Defect> defects) {
    if (!mayGoOn()) {
      return false;
    }
    String own = ownName(name, defects);
    try (content) {
      to.entry(new Entry(own, format, promise.declared(), content, defects));
    }
    return true;
  }

  private boolean mayGoOn() {
    if (allowance.left() == 0) {
      defect(
          new Defect(
              0,
              What.BOMB,
              Severity.LIMIT,
              "entries of a size that so small an archive can hold",
              "more",
              "the entries behind are not read"));
      return false;
    }
    if (!allowance.takeEntry()) {
      defect(
          new Defect(
              0,
              What.SIZE_LIMIT,
              Severity.LIMIT,
              "at most " + Limits.ENTRIES + " entries",
              "more",
              "the others are not read; unpack the archive and name the folder"));
      return false;
    }
    return true;
  }

  void defect(Defect defect) {
    to.defect("", defect);
  }

  /// Tells a link, which is not followed.
  void link(String name, String kind, String target) {
    to.defect(
        name,
        new Defect(
            0,
            What.ENTRY_PATH,
            Severity.DOUBTFUL,
            "a file",
            kind + " to " + target,
            "it is not followed; what it leads to is read where it lies in the archive"));
  }

  /// Tells what is neither file, folder nor link.
  void notAFile(String name, String what) {
    to.defect(
        name,
        new Defect(0, What.READ_ERROR, Severity.LOST, "a file", what, "nothing of it is read"));
  }

  private String ownName(String name, List<Defect> defects) {
    if (name.indexOf('\uFFFD') >= 0) {
      defects.add(
          wrong(
              What.TEXT_NOT_UNICODE,
              "a name in Unicode",
              "other bytes",
              "they are shown as U+FFFD"));
    }
    if (leadsOut(name)) {
      defects.add(
          wrong(
              What.ENTRY_PATH,
              "a name below the archive",
              "one that leads out of it",
              "it is read; nothing is written under that name"));
    }
    String own = name.startsWith("./") ? name.substring(2) : name;
    String wanted = own;
    for (int i = 2; !names.add(own); i++) {
      own = wanted + "#" + i;
    }
    if (!own.equals(wanted)) {
      defects.add(
          wrong(What.ENTRY_PATH, "one entry of a name", "another before it", "both are read"));
    }
    return own;
  }

  private static Defect wrong(What what, String expected, String found, String effect) {
    return new Defect(0, what, Severity.DOUBTFUL, expected, found, effect);
  }

  /// {@return whether a name is absolute on any system, or climbs}
  private static boolean leadsOut(String name) {
    boolean absolute = name.startsWith("/") || (name.length() > 1 && name.charAt(1) == ':');
    return absolute || List.of(name.split("/", -1)).contains("..");
  }
}
