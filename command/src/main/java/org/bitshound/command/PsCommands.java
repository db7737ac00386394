package org.bitshound.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Parses pipelines and the commands in them: name, parameters, words. Not thread-safe.
final class PsCommands {
  private final PsScanner scanner;
  private final PsParser parser;
  private final PsExpressions expressions;

  PsCommands(PsScanner scanner, PsParser parser, PsExpressions expressions) {
    this.scanner = scanner;
    this.parser = parser;
    this.expressions = expressions;
  }

  /// @param first what was read already, where the pipeline begins with a value
  PsStatement pipeline(Optional<PsNode> first) {
    var elements = new ArrayList<PsStatement.Element>();
    first.ifPresentOrElse(
        value -> elements.add(new PsStatement.Expression(value)), () -> elements.add(command()));
    skipRedirections();
    while (scanner.peek() == '|' && scanner.peek(1) != '|') {
      scanner.take();
      scanner.skipBlanksAndNewlines();
      elements.add(element());
      skipRedirections();
    }
    passSeparator();
    return new PsStatement.Pipeline(elements);
  }

  /// `&&`, `||` and the `&` of a job in the background part commands as a semicolon does.
  private void passSeparator() {
    while (scanner.peek() == '&' || scanner.peek() == '|') {
      scanner.take();
    }
  }

  private PsStatement.Element element() {
    return parser.startsExpression()
        ? new PsStatement.Expression(expressions.expression())
        : command();
  }

  private void skipRedirections() {
    scanner.skipBlanks();
    while (scanner.peek() == '>' || scanner.peek() == '<') {
      redirection();
      scanner.skipBlanks();
    }
  }

  private void redirection() {
    while (scanner.peek() == '>' || scanner.peek() == '<') {
      scanner.take();
    }
    if (scanner.takeIf('&')) {
      scanner.take();
      return;
    }
    scanner.skipBlanks();
    word();
  }

  private PsStatement.Element command() {
    int start = scanner.at();
    boolean isCalled = takeCallSign();
    scanner.skipBlanks();
    Set<Trick> around = scanner.takeTricks();
    PsNode name = isCalled ? calledName() : PsWords.bare(scanner, parser);
    List<PsStatement.Argument> arguments = arguments();
    Set<Trick> tricks = scanner.takeTricks();
    scanner.tricks(around);
    return new PsStatement.Command(name, isCalled, arguments, tricks, scanner.since(start).strip());
  }

  private boolean takeCallSign() {
    char c = scanner.peek();
    char next = scanner.peek(1);
    boolean isDot = c == '.' && (PsScanner.isBlank(next) || isOperandStart(next));
    if (c == '&' || isDot) {
      scanner.take();
      return true;
    }
    return false;
  }

  private static boolean isOperandStart(char c) {
    return "($'\"{".indexOf(c) >= 0 && c != '\0';
  }

  private PsNode calledName() {
    char c = scanner.peek();
    boolean isValue = isOperandStart(c) || PsScanner.isSingleQuote(c) || PsScanner.isDoubleQuote(c);
    return isValue ? value() : PsWords.bare(scanner, parser);
  }

  private List<PsStatement.Argument> arguments() {
    var arguments = new ArrayList<PsStatement.Argument>();
    while (true) {
      scanner.skipBlanks();
      char c = scanner.peek();
      if (c == '>' || c == '<') {
        redirection();
      } else if (c == '\0' || PsScanner.isNewline(c) || ";|&)}".indexOf(c) >= 0) {
        return arguments;
      } else {
        int before = scanner.at();
        arguments.add(argument());
        if (scanner.at() == before) {
          scanner.take();
        }
      }
    }
  }

  private PsStatement.Argument argument() {
    int start = scanner.at();
    char c = scanner.peek();
    if (scanner.isAt("--%")) {
      return stopped(start);
    }
    if (Letters.isDash(c) && (Letters.isLatin(scanner.peek(1)) || scanner.peek(1) == '_')) {
      return parameter(start);
    }
    if (c == '@' && PsScanner.isNameLetter(scanner.peek(1))) {
      scanner.take();
      String name = Letters.lower(scanner.name());
      return new PsStatement.Argument(
          Optional.empty(), Optional.of(name), Optional.empty(), scanner.since(start));
    }
    PsNode value = values();
    return new PsStatement.Argument(
        Optional.empty(), Optional.empty(), Optional.of(value), scanner.since(start));
  }

  /// Behind `--%` the line is as it stands.
  private PsStatement.Argument stopped(int start) {
    scanner.takeIf("--%");
    int from = scanner.at();
    while (!scanner.isAtEnd() && !PsScanner.isNewline(scanner.peek()) && scanner.peek() != '|') {
      scanner.take();
    }
    PsNode rest = new PsNode.Literal(scanner.since(from).strip(), Set.of(Trick.STOP_PARSING));
    return new PsStatement.Argument(
        Optional.of("--%"), Optional.empty(), Optional.of(rest), scanner.since(start));
  }

  private PsStatement.Argument parameter(int start) {
    if (scanner.take() != '-') {
      scanner.trick(Trick.UNUSUAL_DASH);
    }
    int from = scanner.at();
    while (!PsWords.endsWord(scanner.peek()) && scanner.peek() != ':') {
      if (scanner.take() == '`') {
        scanner.trick(Trick.BACKTICK);
      }
    }
    String name = scanner.since(from).replace("`", "");
    Optional<PsNode> value = Optional.empty();
    if (scanner.takeIf(':')) {
      scanner.skipBlanks();
      value = Optional.of(values());
    }
    return new PsStatement.Argument(
        Optional.of(name), Optional.empty(), value, scanner.since(start));
  }

  /// A word, or several with commas between.
  private PsNode values() {
    PsNode first = word();
    int end = scanner.at();
    scanner.skipBlanks();
    if (scanner.peek() != ',') {
      scanner.backTo(end);
      return first;
    }
    var items = new ArrayList<PsNode>();
    items.add(first);
    while (scanner.takeIf(',')) {
      scanner.skipBlanksAndNewlines();
      items.add(word());
      end = scanner.at();
      scanner.skipBlanks();
    }
    scanner.backTo(end);
    return new PsNode.Items(items);
  }

  private PsNode word() {
    char c = scanner.peek();
    boolean isTyped = c == '@' && "({'\"".indexOf(scanner.peek(1)) >= 0;
    if (c == '$' && !scanner.isAt("$(") && PsScanner.isNameLetter(scanner.peek(1))) {
      return variableOrWord();
    }
    boolean isValue = isTyped || c == '(' || c == '{' || scanner.isAt("$(") || isQuote(c);
    return isValue ? value() : PsWords.bare(scanner, parser);
  }

  private static boolean isQuote(char c) {
    return PsScanner.isSingleQuote(c) || PsScanner.isDoubleQuote(c);
  }

  /// `$name\more` is a word with a variable in it, `$name.more` a value.
  private PsNode variableOrWord() {
    int start = scanner.at();
    PsNode variable = PsWords.variable(scanner);
    char next = scanner.peek();
    if (PsWords.endsWord(next)) {
      return variable;
    }
    if (next == '.' || next == '[' || next == ':') {
      int before = scanner.at();
      PsNode value = expressions.postfix(variable);
      if (scanner.at() > before) {
        return value;
      }
    }
    scanner.backTo(start);
    return PsWords.bare(scanner, parser);
  }

  private PsNode value() {
    return expressions.operand();
  }
}
