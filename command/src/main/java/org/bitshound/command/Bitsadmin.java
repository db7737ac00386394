package org.bitshound.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The grammar of bitsadmin.exe: global switches, one verb, what belongs to it. Source:
/// [windowsserverdocs], "bitsadmin"; the rules of spelling were found by trying (sources of
/// `docs/formats/command-lines.md`).
final class Bitsadmin {
  private static final Set<String> GLOBAL_SWITCHES = Set.of("/rawreturn", "/wrap", "/nowrap");

  private final Words words;
  private final Draft draft;

  private Bitsadmin(Words words, Draft draft) {
    this.words = words;
    this.draft = draft;
  }

  /// @param words behind the program
  static void read(List<Word> words, Draft draft) {
    new Bitsadmin(new Words(words), draft).read();
  }

  private void read() {
    while (words.hasNext() && GLOBAL_SWITCHES.contains(Letters.lower(words.peek().text()))) {
      words.take();
    }
    if (!words.hasNext()) {
      draft.add(Action.of(Verb.HELP));
      return;
    }
    Word first = words.take();
    if (first.quotedInside()) {
      draft.trick(Trick.QUOTES_IN_WORD);
    }
    verb(first).ifPresentOrElse(this::arguments, () -> unknown(first));
  }

  /// {@return the verb that the word is, or was meant to be: then the draft says that it fails}
  private Optional<BitsadminVerb> verb(Word word) {
    String text = word.text();
    Optional<BitsadminVerb> exact =
        text.startsWith("/") ? BitsadminVerb.named(text.substring(1)) : Optional.empty();
    if (exact.isPresent()) {
      if (Letters.isMixedCase(text)) {
        draft.trick(Trick.MIXED_CASE);
      }
      return exact;
    }
    if (",;=".indexOf(text.isEmpty() ? 'x' : text.charAt(0)) >= 0) {
      draft.trick(Trick.COMMAND_DELIMITER);
      draft.doubts(Because.SWITCH_NOT_ACCEPTED);
      return BitsadminVerb.named(text.replaceFirst("^[,;=]+/", ""));
    }
    int blank = Letters.indexOfUnusualBlank(text);
    if (blank > 0) {
      draft.trick(Trick.UNUSUAL_BLANK);
      draft.fails(Because.UNUSUAL_BLANK);
      meant(text.substring(0, blank)).ifPresent(verb -> draft.add(Action.of(verb.verb())));
      return Optional.empty();
    }
    return meant(text);
  }

  private Optional<BitsadminVerb> meant(String text) {
    String plain = Letters.plain(text).replace("^", "");
    boolean hasDash = !plain.isEmpty() && Letters.isDash(plain.charAt(0));
    if (!plain.startsWith("/") && !hasDash) {
      return Optional.empty();
    }
    var meant = BitsadminVerb.named(plain.substring(1));
    var fits = meant.isPresent() ? meant : BitsadminVerb.begunWith(plain.substring(1));
    if (fits.isPresent()) {
      draft.fails(Because.SWITCH_NOT_ACCEPTED);
      if (text.indexOf('^') >= 0) {
        draft.trick(Trick.CARET);
      }
      if (!plain.equals(text.replace("^", ""))) {
        draft.trick(Trick.LOOK_ALIKE_CHARACTER);
      }
      if (hasDash && plain.charAt(0) != '-') {
        draft.trick(Trick.UNUSUAL_DASH);
      }
    }
    return fits;
  }

  private void unknown(Word first) {
    draft.fails(Because.VERB_UNKNOWN);
    draft.leftOver(first.text());
    words.takeRest().ifPresent(draft::leftOver);
    if (!draft.hasActions()) {
      draft.add(Action.of(Verb.OTHER).value(Optional.of(first.text())));
    }
  }

  private void arguments(BitsadminVerb verb) {
    Action action = Action.of(verb.verb());
    switch (verb.shape()) {
      case NOTHING -> draft.add(action);
      case ALL_USERS -> allUsers(action);
      case JOB -> draft.add(valueOfOther(job(action), verb));
      case JOB_PROPERTY -> property(job(action), verb);
      case JOB_INDEX -> {
        draft.add(job(action).value(Optional.of(verb.word())));
        required();
      }
      case JOB_VALUE -> draft.add(job(action).value(required()));
      case JOB_VALUES -> values(job(action), verb);
      case JOB_PATH -> draft.add(job(action).to(required()).value(Optional.of(verb.word())));
      case PAIR -> draft.add(pair(job(action), Strictness.ADD_FILE));
      case PAIR_AND_RANGES -> draft.add(pair(job(action), Strictness.ADD_FILE).value(required()));
      case LIST_OF_FILES -> listOfFiles(action);
      case PREFIXES -> draft.add(job(action).from(required()).to(required()));
      case TRANSFER -> new Transfer(words, draft).read(action);
      case CREATE -> create(action);
      case NOTIFY_COMMAND -> notifyCommand(job(action));
      case CREDENTIALS -> credentials(job(action));
      case HEADERS -> headers(job(action));
      case UTILITY -> BitsadminUtility.read(words, draft);
      case CACHES -> BitsadminUtility.caches(verb.word(), words, draft);
    }
    words.takeRest().ifPresent(this::tooMuch);
  }

  private void tooMuch(String rest) {
    draft.leftOver(rest);
    draft.doubts(Because.ARGUMENT_NOT_ACCEPTED);
  }

  private void allUsers(Action action) {
    Optional<String> value = Optional.empty();
    while (words.hasNext()) {
      if (words.takeIf("/allusers")) {
        value = Optional.of("all-users");
      } else if (words.takeIf("/refresh")) {
        required();
      } else if (!words.takeIf("/verbose")) {
        break;
      }
    }
    draft.add(action.value(value));
  }

  private Action job(Action action) {
    return action.job(required());
  }

  private static Action valueOfOther(Action action, BitsadminVerb verb) {
    return verb.verb() == Verb.OTHER ? action.value(Optional.of(verb.word())) : action;
  }

  private void property(Action action, BitsadminVerb verb) {
    words.takeIf("/verbose");
    draft.add(action.value(Optional.of(verb.word())));
  }

  private void values(Action action, BitsadminVerb verb) {
    Optional<String> rest = words.takeRest();
    if (rest.isEmpty()) {
      draft.fails(Because.ARGUMENT_MISSING);
    }
    boolean namesVerb = verb.verb() == Verb.OTHER;
    draft.add(action.value(namesVerb ? Optional.of(verb.word() + joined(rest)) : rest));
  }

  private static String joined(Optional<String> rest) {
    return rest.map(text -> " " + text).orElse("");
  }

  private Action pair(Action action, Strictness strictness) {
    Optional<String> remote = required();
    Optional<String> local = required();
    local.ifPresent(name -> LocalPath.check(name, strictness, draft));
    return action.from(remote).to(local);
  }

  private void listOfFiles(Action action) {
    draft.add(job(action).from(required()));
    draft.doubts(Because.FILE_NOT_READ);
  }

  private void create(Action action) {
    Optional<String> type = Optional.empty();
    while (words.left() > 1 && Transfer.isType(words.peek())) {
      type = Transfer.valueOf(words.take());
    }
    draft.add(action.job(required()).value(type));
  }

  private void notifyCommand(Action action) {
    Optional<String> program = required();
    Optional<String> rest = words.takeRest().filter(text -> !isNull(text));
    if (program.isEmpty() || isNull(program.get())) {
      draft.add(Action.of(Verb.CLEAR_NOTIFY_COMMAND).job(action.job()));
      return;
    }
    LocalPath.checkProgram(program.get(), draft);
    draft.add(action.starting(program.get(), rest));
  }

  private void credentials(Action action) {
    Optional<String> target = required();
    Optional<String> scheme = required();
    required().filter(text -> !isNull(text)).ifPresent(draft::secret);
    required().filter(text -> !isNull(text)).ifPresent(draft::secret);
    draft.add(action.value(target.map(text -> text + joined(scheme))));
  }

  private void headers(Action action) {
    if (!words.hasNext()) {
      draft.fails(Because.ARGUMENT_MISSING);
    }
    var headers = new Headers(draft);
    while (words.hasNext()) {
      headers.add(words.take().text());
    }
    draft.add(action.value(headers.names()));
  }

  private Optional<String> required() {
    Optional<String> text = words.takeText();
    if (text.isEmpty()) {
      draft.fails(Because.ARGUMENT_MISSING);
    }
    return text;
  }

  private static boolean isNull(String text) {
    return text.equalsIgnoreCase("NULL") || text.isEmpty();
  }
}
