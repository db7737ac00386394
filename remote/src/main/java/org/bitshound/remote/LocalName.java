package org.bitshound.remote;

/// BITS' local name, for comparing: where a file is to lie. Showing a path leaves it as the
/// evidence has it; comparing drops the prefix of long paths, ignores case and which way slashes
/// lean, resolves dots and closing blanks as Windows does, and lets a short name (`PROGRA~1`) stand
/// for every long name that could have got it.
///
/// @param key the path without `\\?\`, in lower case, with `\` between its parts
public record LocalName(String key) {
  /// {@return the path, made ready to compare}
  public static LocalName of(String path) {
    return new LocalName(LocalSpelling.key(path));
  }

  /// {@return whether both paths can be one file} Two short names are equal only letter for letter.
  public boolean matches(LocalName other) {
    if (key.equals(other.key)) {
      return true;
    }
    if (key.indexOf('~') < 0 && other.key.indexOf('~') < 0) {
      return false;
    }
    int mine = 0;
    int theirs = 0;
    while (mine <= key.length() && theirs <= other.key.length()) {
      int myEnd = partEnd(key, mine);
      int theirEnd = partEnd(other.key, theirs);
      if (!partsMatch(key.substring(mine, myEnd), other.key.substring(theirs, theirEnd))) {
        return false;
      }
      mine = myEnd + 1;
      theirs = theirEnd + 1;
    }
    return mine > key.length() && theirs > other.key.length();
  }

  /// {@return the last part of the path: the file's name}
  public String fileName() {
    return key.substring(key.lastIndexOf('\\') + 1);
  }

  private static int partEnd(String path, int from) {
    int end = path.indexOf('\\', from);
    return end < 0 ? path.length() : end;
  }

  private static boolean partsMatch(String one, String other) {
    return one.equals(other) || ShortName.isShortOf(one, other) || ShortName.isShortOf(other, one);
  }
}
