package org.bitshound.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.bytes.ByteView;

/// Tells texts from other bytes, and of texts what they are written in, where their beginning
/// leaves no doubt.
final class Texts {
  private static final int JUDGED_BY = 4096; // letters

  /// How the first line of a script begins, where it is no note. A letter to somebody that only
  /// quotes commands begins otherwise.
  private static final List<String> BEGINS =
      List.of("$", "#", "<#", "[", "param", "function", "import-module", "iex", "set-", "using");

  private static final List<String> VB_BEGINS =
      List.of("'", "dim ", "option explicit", "on error", "set ", "function ", "sub ", "const ");

  /// What makes a script of a text; two of them make it PowerShell.
  private static final List<String> POWERSHELL =
      List.of(
          "[cmdletbinding(",
          "-erroraction",
          "-executionpolicy",
          "add-type ",
          "convertto-securestring",
          "downloadstring(",
          "function global:",
          "get-childitem",
          "get-wmiobject",
          "iex ",
          "iex(",
          "import-module",
          "invoke-expression",
          "invoke-webrequest",
          "new-object ",
          "out-null",
          "set-strictmode",
          "start-bitstransfer",
          "start-process",
          "write-host",
          "[convert]::frombase64string",
          "[system.");

  private static final List<String> VB_SCRIPT =
      List.of("createobject(", "wscript.", "on error resume next", "option explicit", "end sub");

  private Texts() {}

  /// {@return the word for a text; empty where the bytes are none}
  ///
  /// @param isCut whether the file goes on behind these bytes
  static Optional<String> type(ByteView start, boolean isCut) {
    return decoded(start, isCut).map(Texts::language);
  }

  private static Optional<String> decoded(ByteView start, boolean isCut) {
    byte[] bytes = start.copy(0, start.size());
    if (Bytes.begin(start, "\u00ff\u00fe")) {
      return wide(start).filter(Texts::isText);
    }
    var letters = CharBuffer.allocate(bytes.length);
    var decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult end = decoder.decode(ByteBuffer.wrap(bytes), letters, !isCut);
    String text = letters.flip().toString();
    if (end.isError()) {
      return oneByteEach(bytes).filter(Texts::isText);
    }
    return Optional.of(text).filter(Texts::isText);
  }

  private static Optional<String> wide(ByteView start) {
    return Optional.of(start.utf16(2, start.size() / 2 - 1));
  }

  /// Code pages of Windows have letters in the upper half; what is mostly such letters is no text
  /// that anybody could vouch for.
  private static Optional<String> oneByteEach(byte[] bytes) {
    int upper = 0;
    var text = new StringBuilder(bytes.length);
    for (byte each : bytes) {
      upper += each < 0 ? 1 : 0;
      text.append(each < 0 ? '?' : (char) each);
    }
    return upper * 4 > bytes.length ? Optional.empty() : Optional.of(text.toString());
  }

  /// No control characters but those that part lines and columns.
  private static boolean isText(String text) {
    return text.chars()
        .allMatch(c -> c >= ' ' ? c != 0x7f : c == '\n' || c == '\r' || c == '\t' || c == '\f');
  }

  private static String language(String text) {
    String start =
        text.substring(0, Math.min(text.length(), JUDGED_BY))
            .replace("\ufeff", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("#!")) {
      return "script";
    }
    if (isHtml(start)) {
      return start.contains("<hta:application") ? "hta" : "html";
    }
    if (start.startsWith("<?xml")) {
      return "xml";
    }
    if (start.startsWith("@echo off")) {
      return "batch";
    }
    if (start.startsWith("{\"") || start.startsWith("[{\"")) {
      return "json";
    }
    return script(start);
  }

  private static boolean isHtml(String start) {
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<head")
        || start.startsWith("<hta:application");
  }

  private static String script(String start) {
    if (begins(BEGINS, start) && countOf(POWERSHELL, start) > 1) {
      return "powershell";
    }
    return begins(VB_BEGINS, start) && countOf(VB_SCRIPT, start) > 1 ? "vbscript" : "text";
  }

  private static boolean begins(List<String> ways, String start) {
    return ways.stream().anyMatch(start::startsWith);
  }

  private static long countOf(List<String> marks, String start) {
    return marks.stream().filter(start::contains).count();
  }
}
