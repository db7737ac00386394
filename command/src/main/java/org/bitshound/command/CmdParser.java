package org.bitshound.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Parses a line of cmd.exe after the percent signs are done with: chains, pipes, brackets, `for`,
/// `if`, redirections, carets. Never fails; what makes no sense is a command of its own. Source:
/// [windowsserverdocs], "cmd", "for", "if"; the phases as Microsoft's and users' tests describe
/// them.
final class CmdParser {
  private final String text;
  private final Budget budget;
  private int at;
  private int brackets;

  private CmdParser(String text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  /// @param budget is told where something stands too deep to be read
  static CmdNode parse(String text, Budget budget) {
    return new CmdParser(text, budget).all();
  }

  private CmdNode all() {
    var parts = new ArrayList<CmdNode>();
    while (at < text.length()) {
      parts.add(sequence());
      at++; // a bracket that closes nothing
    }
    return parts.size() == 1 ? parts.get(0) : new CmdNode.Sequence(parts);
  }

  private CmdNode sequence() {
    var parts = new ArrayList<CmdNode>();
    while (at < text.length() && text.charAt(at) != ')') {
      char c = text.charAt(at);
      if (c == '&' || c == '|' || c == '\n' || c == '\r') {
        at++;
      } else {
        parts.add(pipe());
      }
    }
    return parts.size() == 1 ? parts.get(0) : new CmdNode.Sequence(parts);
  }

  private CmdNode pipe() {
    var parts = new ArrayList<CmdNode>();
    parts.add(command());
    while (isAt('|') && !(at + 1 < text.length() && text.charAt(at + 1) == '|')) {
      at++;
      parts.add(command());
    }
    return parts.size() == 1 ? parts.get(0) : new CmdNode.Pipe(parts);
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private CmdNode command() {
    boolean delimited = skipDelimiters();
    if (isAt('(')) {
      return bracketed();
    }
    if (isWord("for") && budget.allows(brackets, Limits.NESTING)) {
      int start = at;
      brackets++;
      Optional<CmdNode> loop = loop();
      brackets--;
      if (loop.isPresent()) {
        return loop.get();
      }
      at = Math.max(start, at);
    }
    if (isWord("if") && budget.allows(brackets, Limits.NESTING)) {
      brackets++;
      CmdNode condition = condition();
      brackets--;
      return condition;
    }
    return simple(delimited);
  }

  private CmdNode bracketed() {
    at++;
    if (!budget.allows(brackets, Limits.NESTING)) {
      at = text.length();
      return new CmdNode.Sequence(List.of());
    }
    brackets++;
    CmdNode inner = sequence();
    brackets--;
    at = Math.min(at + 1, text.length());
    return inner;
  }

  /// {@return whether something else than blanks was skipped}
  private boolean skipDelimiters() {
    boolean others = false;
    while (at < text.length() && (isDelimiter(text.charAt(at)) || isAt('@'))) {
      others |= ",;=".indexOf(text.charAt(at)) >= 0;
      at++;
    }
    return others;
  }

  static boolean isDelimiter(char c) {
    return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '=';
  }

  private boolean isWord(String word) {
    int end = at + word.length();
    return text.regionMatches(true, at, word, 0, word.length())
        && end < text.length()
        && (isDelimiter(text.charAt(end)) || text.charAt(end) == '(' || text.charAt(end) == '/');
  }

  /// `for [/kind [options]] %i in (set) do command`. Absent where it is no such thing: then nothing
  /// but the word is passed over.
  private Optional<CmdNode> loop() {
    at += "for".length();
    int start = at;
    skipDelimiters();
    char kind = ' ';
    String options = "";
    while (isAt('/') && at + 1 < text.length()) {
      kind = Character.toLowerCase(text.charAt(at + 1));
      at += 2;
      skipDelimiters();
      if (isAt('"')) {
        options = quoted();
        skipDelimiters();
      } else if (!isAt('%') && !isAt('/')) {
        word();
        skipDelimiters();
      }
    }
    while (isAt('%') || isAt('^')) {
      at++;
    }
    char variable = at < text.length() ? text.charAt(at++) : ' ';
    skipDelimiters();
    if (!isWord("in")) {
      at = start;
      return Optional.empty();
    }
    at += 2;
    skipDelimiters();
    String set = isAt('(') ? bracketContent() : "";
    skipDelimiters();
    if (text.regionMatches(true, at, "do", 0, 2)) {
      at += 2;
    }
    // All that follows belongs to the loop, `&` included.
    return Optional.of(new CmdNode.For(kind, options, variable, set, sequence()));
  }

  private String quoted() {
    int close = text.indexOf('"', at + 1);
    int end = close < 0 ? text.length() : close;
    String inner = text.substring(Math.min(at + 1, end), end);
    at = Math.min(end + 1, text.length());
    return inner;
  }

  private String word() {
    int start = at;
    boolean quoted = false;
    while (at < text.length() && (quoted || (!isDelimiter(text.charAt(at)) && !isSign(at)))) {
      quoted ^= text.charAt(at) == '"';
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isSign(int place) {
    return "&|<>()\n\r".indexOf(text.charAt(place)) >= 0;
  }

  private String bracketContent() {
    int start = ++at;
    boolean quoted = false;
    while (at < text.length() && (quoted || text.charAt(at) != ')')) {
      quoted ^= text.charAt(at) == '"';
      at += text.charAt(at) == '^' && !quoted ? 2 : 1;
    }
    at = Math.min(at, text.length());
    String content = text.substring(Math.min(start, at), at);
    at = Math.min(at + 1, text.length());
    return content;
  }

  private CmdNode condition() {
    at += "if".length();
    boolean negated = false;
    boolean anyCase = false;
    skipDelimiters();
    while (isWord("not") || isWord("/i")) {
      anyCase |= isAt('/');
      negated |= !isAt('/');
      word();
      skipDelimiters();
    }
    Optional<CmdNode.Comparison> comparison = comparison(negated, anyCase);
    CmdNode then = command();
    return new CmdNode.If(comparison, then, otherwise());
  }

  private Optional<CmdNode.Comparison> comparison(boolean negated, boolean anyCase) {
    if (isWord("exist") || isWord("defined") || isWord("errorlevel")) {
      word();
      skipDelimiters();
      word();
      return Optional.empty();
    }
    String left = word();
    boolean equals = isAt('=') || text.startsWith(" ==", Math.min(at, text.length()));
    skipDelimiters();
    boolean named = !equals && (isWord("equ") || isWord("neq"));
    boolean differs = named && isWord("neq");
    if (!equals) {
      word();
      skipDelimiters();
    }
    String right = word();
    return equals || named
        ? Optional.of(new CmdNode.Comparison(left, right, negated ^ differs, anyCase))
        : Optional.empty();
  }

  private Optional<CmdNode> otherwise() {
    int start = at;
    while (at < text.length() && isDelimiter(text.charAt(at))) {
      at++;
    }
    if (isWord("else")) {
      at += "else".length();
      return Optional.of(command());
    }
    at = start;
    return Optional.empty();
  }

  private CmdNode simple(boolean delimited) {
    Set<Trick> tricks = EnumSet.noneOf(Trick.class);
    if (delimited) {
      tricks.add(Trick.COMMAND_DELIMITER);
    }
    var plain = new StringBuilder();
    Optional<String> writesTo = Optional.empty();
    boolean quoted = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r' || (!quoted && endsCommand(c))) {
        break;
      }
      if (!quoted && c == '^') {
        at++;
        escaped(plain, tricks);
      } else if (!quoted && (c == '<' || c == '>')) {
        Optional<String> target = redirection(plain);
        writesTo = c == '>' ? target : writesTo;
      } else {
        quoted ^= c == '"';
        plain.append(c);
        at++;
      }
    }
    return new CmdNode.Simple(plain.toString(), tricks, writesTo);
  }

  private boolean endsCommand(char c) {
    return c == '&' || c == '|' || (c == ')' && brackets > 0);
  }

  private void escaped(StringBuilder plain, Set<Trick> tricks) {
    if (at >= text.length()) {
      return;
    }
    char c = text.charAt(at++);
    if (Letters.isLatinOrDigit(c) || c == '/' || c == '\\' || c == ':' || c == '.') {
      tricks.add(Trick.CARET);
    }
    if (c != '\n' && c != '\r') {
      plain.append(c);
    }
  }

  /// {@return the file; a handle (`2>&1`) is none}
  private Optional<String> redirection(StringBuilder plain) {
    int last = plain.length() - 1;
    if (last > 0 && Character.isDigit(plain.charAt(last)) && plain.charAt(last - 1) == ' ') {
      plain.setLength(last);
    }
    while (isAt('>') || isAt('<')) {
      at++;
    }
    if (isAt('&')) {
      at = Math.min(at + 2, text.length());
      return Optional.empty();
    }
    skipDelimiters();
    plain.append(' ');
    return Optional.of(word()).filter(name -> !name.isEmpty());
  }
}
