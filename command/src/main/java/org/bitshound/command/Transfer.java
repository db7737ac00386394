package org.bitshound.command;

import java.util.Optional;

/// `bitsadmin /transfer NAME [switches] REMOTE LOCAL [REMOTE LOCAL …]`. The name is whatever word
/// comes first, even one that looks like a switch.
final class Transfer {
  private final Words words;
  private final Draft draft;
  private Optional<String> type = Optional.empty();

  Transfer(Words words, Draft draft) {
    this.words = words;
    this.draft = draft;
  }

  static boolean isType(Word word) {
    return word.is("/download") || word.is("/upload") || word.is("/upload-reply");
  }

  /// {@return what the action's value says of a type: nothing of a download, which is the rule}
  static Optional<String> valueOf(Word type) {
    return type.is("/download")
        ? Optional.empty()
        : Optional.of(Letters.lower(type.text().substring(1)));
  }

  void read(Action action) {
    Action named = action.job(words.takeText());
    while (words.hasNext() && takesSwitch(named)) {}
    pairs(named);
  }

  private boolean takesSwitch(Action named) {
    Word word = words.peek();
    if (isType(word)) {
      type = valueOf(words.take());
      type.filter("upload-reply"::equals)
          .ifPresent(reply -> draft.doubts(Because.ARGUMENT_NOT_ACCEPTED));
      return true;
    }
    if (words.takeIf("/priority")) {
      set(Verb.SET_PRIORITY, named);
      return true;
    }
    if (words.takeIf("/aclflags")) {
      set(Verb.SET_ACL_FLAGS, named);
      return true;
    }
    return words.takeIf("/dynamic") || takesUnknown(word);
  }

  private boolean takesUnknown(Word word) {
    if (!word.text().startsWith("/") || word.text().startsWith("//")) {
      return false;
    }
    draft.leftOver(words.take().text());
    draft.doubts(Because.ARGUMENT_NOT_ACCEPTED);
    return true;
  }

  private void set(Verb verb, Action named) {
    draft.add(Action.of(verb).job(named.job()).value(words.takeText()));
  }

  private void pairs(Action named) {
    int pairs = 0;
    while (words.left() > 1) {
      add(named, words.take().text(), words.take().text());
      pairs++;
    }
    if (pairs == 0) {
      draft.fails(Because.ARGUMENT_MISSING);
      draft.add(named.from(words.takeText()).value(type));
    } else if (words.hasNext()) {
      draft.doubts(Because.ARGUMENT_MISSING);
    }
    if (pairs > 1 && type.isPresent()) {
      draft.fails(Because.SEVERAL_FILES_IN_UPLOAD);
    }
  }

  private void add(Action named, String remote, String local) {
    LocalPath.check(local, Strictness.TRANSFER, draft);
    boolean uploads = type.isPresent();
    Action pair = named.from(Optional.of(uploads ? local : remote));
    draft.add(pair.to(Optional.of(uploads ? remote : local)).value(type));
  }
}
