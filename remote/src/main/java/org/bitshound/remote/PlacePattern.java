package org.bitshound.remote;

import java.util.List;
import org.bitshound.remote.LocalPath.Root;

/// A place as a list writes it: `\temp\`, `microsoft\word\startup\`, `\windows\*.dll`. How it is
/// written stands in content/remote/autostart.txt.
///
/// @param text as the list has it
/// @param parts without slashes
/// @param start the root that it begins at, `NONE` where it may lie anywhere
/// @param isFolder whether it is all that lies below, and not a file
record PlacePattern(String text, List<String> parts, Root start, boolean isFolder) {

  /// Whether a path lies in a place.
  enum Fit {
    NO,
    /// If a short name of the path stands for the long name of the place.
    PERHAPS,
    YES
  }

  static PlacePattern of(String text) {
    int slashes = text.startsWith("\\\\") ? 2 : text.startsWith("\\") ? 1 : 0;
    Root start = List.of(Root.NONE, Root.VOLUME, Root.SHARE).get(slashes);
    boolean folder = text.endsWith("\\");
    String bare = text.substring(slashes, text.length() - (folder ? 1 : 0));
    return new PlacePattern(text, LocalPath.split(bare), start, folder);
  }

  /// {@return whether the place begins at this part of the path}
  Fit fitAt(int first, LocalPath path) {
    int end = first + parts.size();
    int length = path.parts().size();
    boolean mayBegin = start == Root.NONE || (first == 0 && path.root() == start);
    if (!mayBegin || (isFolder ? end >= length : end != length)) {
      return Fit.NO;
    }
    var fit = Fit.YES;
    for (int i = 0; i < parts.size() && fit != Fit.NO; i++) {
      Fit part = fit(parts.get(i), path.parts().get(first + i));
      fit = part.compareTo(fit) < 0 ? part : fit;
    }
    return fit;
  }

  private static Fit fit(String wanted, String found) {
    if (isGlob(wanted) ? globFits(wanted, found) : wanted.equals(found)) {
      return Fit.YES;
    }
    return ShortName.isShortOf(found, wanted) ? Fit.PERHAPS : Fit.NO;
  }

  /// {@return how many folders deep the place is; a whole folder and the files right in it are
  /// equally deep}
  int depth() {
    boolean anyFile = !isFolder && parts.getLast().equals("*");
    return anyFile ? parts.size() - 1 : parts.size();
  }

  static boolean isGlob(String part) {
    return part.indexOf('*') >= 0 || part.indexOf('?') >= 0;
  }

  /// At most one star a part, so nothing is tried twice.
  private static boolean globFits(String glob, String found) {
    int star = glob.indexOf('*');
    if (star < 0) {
      return found.length() == glob.length() && lettersFit(glob, 0, found, 0, glob.length());
    }
    int behind = glob.length() - star - 1;
    return found.length() >= star + behind
        && lettersFit(glob, 0, found, 0, star)
        && lettersFit(glob, star + 1, found, found.length() - behind, behind);
  }

  private static boolean lettersFit(String glob, int inGlob, String found, int in, int length) {
    for (int i = 0; i < length; i++) {
      char wanted = glob.charAt(inGlob + i);
      if (wanted != '?' && wanted != found.charAt(in + i)) {
        return false;
      }
    }
    return true;
  }
}
