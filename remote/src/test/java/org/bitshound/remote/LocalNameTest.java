package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "letter for letter, C:\\a\\b.exe, C:\\a\\b.exe, true",
    "case, C:\\A\\B.EXE, c:\\a\\b.exe, true",
    "the long-path prefix, \\\\?\\C:\\a\\b, C:\\a\\b, true",
    "the object prefix, \\??\\C:\\a\\b, C:\\a\\b, true",
    "a long share, \\\\?\\UNC\\fs\\s\\f, \\\\fs\\s\\f, true",
    "slashes, C:/a/b, C:\\a\\b, true",
    "a short folder, C:\\PROGRA~1\\x.exe, C:\\Program Files\\x.exe, true",
    "a short folder of another drive, D:\\PROGRA~1\\x.exe, C:\\Program Files\\x.exe, false",
    "a short file, C:\\t\\LONGFI~2.EXE, C:\\t\\long file name.exe, true",
    "a short extension, C:\\t\\INDEX~1.HTM, C:\\t\\indexes.html, true",
    "a short user, C:\\Users\\ADMINI~1\\a, C:\\Users\\Administrator\\a, true",
    "another extension, C:\\t\\LONGFI~1.DLL, C:\\t\\long file name.exe, false",
    "another base, C:\\t\\LONGFO~1.EXE, C:\\t\\long file name.exe, false",
    "another number, C:\\t\\LONGFI~1.EXE, C:\\t\\LONGFI~2.EXE, false",
    "a deeper path, C:\\PROGRA~1, C:\\Program Files\\x, false",
    "a device, \\\\.\\C:\\a\\b, C:\\a\\b, true",
    "a share's device, \\\\.\\UNC\\fs\\s\\f, \\\\fs\\s\\f, true",
    "a climb, C:\\a\\x\\..\\b, C:\\a\\b, true",
    "a climb above the root, C:\\..\\..\\b, C:\\b, true",
    "a climb above a share, \\\\fs\\s\\..\\..\\f, \\\\fs\\s\\f, true",
    "a climb that is letters, \\\\?\\C:\\a\\..\\b, C:\\b, false",
    "doubled slashes, C:\\\\a//b, C:\\a\\b, true",
    "this folder, C:\\.\\a\\.\\b, C:\\a\\b, true",
    "closing dots and blanks, 'C:\\a\\b.exe. .', C:\\a\\b.exe, true",
    "a folder's closing dot, C:\\a.\\b, C:\\a\\b, true",
    "three dots are a name, C:\\a...\\b, C:\\a\\b, false",
    "closing dots that are letters, \\\\?\\C:\\a\\b., C:\\a\\b, false",
    "the file's own data, C:\\a\\b.exe::$DATA, C:\\a\\b.exe, true",
    "a stream beside it, C:\\a\\b.exe:x, C:\\a\\b.exe, false",
    "no path at all, 'Chrome Component Updater ', Chrome Component Updater, false",
    "a short name of a hash, C:\\t\\LO12F4~1.EXE, C:\\t\\long file name.exe, true",
    "a name that is short itself, C:\\STARTU~1\\x, C:\\Startup\\x, false",
    "a tilde that is no short name, C:\\t\\a~b, C:\\t\\ab, false",
  })
  void pathsMatchWhereWindowsCouldMeanOneFile(String why, String one, String other, boolean match) {
    assertThat(LocalName.of(one).matches(LocalName.of(other))).as(why).isEqualTo(match);
    assertThat(LocalName.of(other).matches(LocalName.of(one))).as(why).isEqualTo(match);
  }
}
