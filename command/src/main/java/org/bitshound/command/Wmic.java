package org.bitshound.command;

import java.util.List;
import java.util.Optional;

/// `wmic … process call create "LINE"`, here or on other machines, and the BITS classes of
/// `root\Microsoft\BITS`. Source: [windowsserverdocs], "wmic"; [win32], "BITS provider classes".
final class Wmic {
  private Wmic() {}

  static void read(String line, List<Word> words, Way way, Unwrapping unwrapping) {
    for (Word word : words) {
      if (word.startsWith("/password:")) {
        unwrapping.secret(word.text().substring("/password:".length()));
      }
    }
    int create = indexOf(words, "call", "create");
    if (create > 0 && create < words.size() && isProcess(words, create)) {
      boolean isOne = words.get(create).text().indexOf(' ') >= 0 || create == words.size() - 1;
      String inner = isOne ? words.get(create).text() : line.substring(words.get(create).start());
      unwrapping.program(unquoted(inner), way.into(Wrapper.WMI_PROCESS));
    }
    bitsClass(line, words, way, unwrapping);
  }

  private static boolean isProcess(List<Word> words, int before) {
    return words.subList(0, before).stream()
        .anyMatch(word -> word.is("process") || word.is("win32_process"));
  }

  /// {@return the place behind two words that follow each other}
  private static int indexOf(List<Word> words, String first, String second) {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (words.get(i).is(first) && words.get(i + 1).is(second)) {
        return i + 2;
      }
    }
    return -1;
  }

  private static String unquoted(String text) {
    boolean single = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
    return single ? text.substring(1, text.length() - 1) : text;
  }

  private static void bitsClass(String line, List<Word> words, Way way, Unwrapping unwrapping) {
    boolean isBits = words.stream().anyMatch(word -> word.startsWith("BitsClient"));
    Optional<Word> call = words.stream().filter(word -> word.is("call")).findFirst();
    if (!isBits) {
      return;
    }
    var draft = new Draft(Tool.WMI, way);
    int method = call.map(word -> words.indexOf(word) + 1).orElse(words.size());
    if (method < words.size()) {
      List<String> arguments =
          words.subList(method + 1, words.size()).stream().map(Word::text).toList();
      WmiMethods.read(words.get(method).text(), arguments, draft);
    } else {
      draft.add(Action.of(Verb.LIST));
    }
    unwrapping.add(draft, line);
  }
}
