package org.bitshound.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Parses scripts of PowerShell into statements. It reads what is written and knows no command by
/// name. Never fails: what makes no sense is passed over, a letter at least, so that it ends.
/// Source: [PowerShell], "about_Language_Keywords", "about_Pipelines", "about_Functions". Not
/// thread-safe.
final class PsParser {
  private static final Set<String> KEYWORDS_WITH_BLOCKS =
      Set.of(
          "if",
          "elseif",
          "else",
          "while",
          "for",
          "do",
          "until",
          "switch",
          "try",
          "catch",
          "finally",
          "begin",
          "process",
          "end",
          "dynamicparam",
          "clean",
          "trap",
          "data",
          "parallel",
          "sequence",
          "inlinescript");

  private static final Set<String> FUNCTIONS = Set.of("function", "filter", "workflow");

  private final PsScanner scanner;
  private final PsExpressions expressions;
  private final PsCommands commands;
  private final Budget budget;
  private int depth;

  private PsParser(String text, Budget budget) {
    this.budget = budget;
    scanner = new PsScanner(text);
    expressions = new PsExpressions(scanner, this);
    commands = new PsCommands(scanner, this, expressions);
  }

  /// @param budget is told where something stands too deep to be read
  static List<PsStatement> parse(String text, Budget budget) {
    var parser = new PsParser(text, budget);
    var all = new ArrayList<PsStatement>();
    while (!parser.scanner.isAtEnd()) {
      all.addAll(parser.statements());
      parser.scanner.take(); // a bracket that closes nothing
    }
    return all;
  }

  /// {@return whether one level more may be gone down; then `leave` must follow}
  boolean enter() {
    if (!budget.allows(depth, Limits.NESTING)) {
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /// Passes over what stands too deep to be read.
  PsNode tooDeep() {
    int start = scanner.at();
    char c = scanner.peek();
    if (c == '(' || c == '{') {
      scanner.skipBracketed();
    } else {
      scanner.take();
    }
    return new PsNode.Unreadable(scanner.since(start));
  }

  /// {@return the statements up to a closing bracket, which stays}
  List<PsStatement> statements() {
    var statements = new ArrayList<PsStatement>();
    scanner.skipSeparators();
    while (!scanner.isAtEnd() && scanner.peek() != ')' && scanner.peek() != '}') {
      int before = scanner.at();
      statements.add(statement());
      scanner.skipSeparators();
      if (scanner.at() == before) {
        scanner.take();
      }
    }
    return statements;
  }

  private PsStatement statement() {
    if (!enter()) {
      tooDeep();
      return new PsStatement.Compound(List.of());
    }
    PsStatement statement = statementHere();
    leave();
    return statement;
  }

  private PsStatement statementHere() {
    String word = scanner.lettersHere(14);
    boolean isKeyword = !word.isEmpty() && PsWords.endsWord(scanner.peek(word.length()));
    if (isKeyword && FUNCTIONS.contains(word)) {
      return function(word.length());
    }
    if (isKeyword && word.equals("foreach")) {
      int start = scanner.at();
      pass(word.length());
      if (scanner.peek() == '(') {
        return foreach();
      }
      scanner.backTo(start);
    }
    if (isKeyword && KEYWORDS_WITH_BLOCKS.contains(word)) {
      return compound(word);
    }
    if (isKeyword && (word.equals("return") || word.equals("throw"))) {
      pass(word.length());
      return pipelineOrAssignment();
    }
    if (isKeyword && word.equals("param")) {
      pass(word.length());
      return new PsStatement.Compound(defaults(parameters()));
    }
    return pipelineOrAssignment();
  }

  private void pass(int letters) {
    scanner.backTo(scanner.at() + letters);
    scanner.skipBlanksAndNewlines();
  }

  private PsStatement function(int letters) {
    pass(letters);
    int start = scanner.at();
    while (!PsWords.endsWord(scanner.peek())) {
      scanner.take();
    }
    String name = scanner.since(start).replace("`", "");
    scanner.skipBlanksAndNewlines();
    List<PsNode.Parameter> parameters = scanner.peek() == '(' ? parameters() : List.of();
    scanner.skipBlanksAndNewlines();
    if (scanner.peek() != '{') {
      return new PsStatement.Compound(List.of());
    }
    PsNode.Block body = block();
    List<PsNode.Parameter> all = parameters.isEmpty() ? body.parameters() : parameters;
    int colon = name.indexOf(':');
    return new PsStatement.Function(
        Letters.lower(name.substring(colon + 1)),
        new PsNode.Block(all, body.statements(), body.length()));
  }

  /// {@return what `( … )` sets by itself, as statements}
  private static List<PsStatement> defaults(List<PsNode.Parameter> parameters) {
    var all = new ArrayList<PsStatement>();
    for (PsNode.Parameter one : parameters) {
      one.usual()
          .map(value -> new PsStatement.Pipeline(List.of(new PsStatement.Expression(value))))
          .ifPresent(value ->
              all.add(
                  new PsStatement.Assignment(
                      new PsNode.Variable(one.name(), "$" + one.name()), "=", value)));
    }
    return all;
  }

  /// {@return the names in `( … )` with their defaults; types and attributes are passed over}
  private List<PsNode.Parameter> parameters() {
    var names = new ArrayList<PsNode.Parameter>();
    if (!scanner.takeIf('(')) {
      return names;
    }
    int open = 1;
    boolean expectsName = true;
    while (!scanner.isAtEnd() && open > 0) {
      scanner.skipBlanksAndNewlines();
      char c = scanner.peek();
      if (c == '$' && PsScanner.isNameLetter(scanner.peek(1))) {
        PsNode variable = PsWords.variable(scanner);
        if (open == 1 && expectsName && variable instanceof PsNode.Variable named) {
          names.add(new PsNode.Parameter(named.name(), usual()));
          expectsName = false;
        }
      } else if (PsScanner.isSingleQuote(c)) {
        scanner.singleQuoted();
      } else {
        scanner.take();
        open += c == '(' || c == '{' || c == '[' ? 1 : 0;
        open -= c == ')' || c == '}' || c == ']' ? 1 : 0;
        expectsName |= c == ',' && open == 1;
      }
    }
    return names;
  }

  private Optional<PsNode> usual() {
    scanner.skipBlanksAndNewlines();
    if (!scanner.takeIf('=')) {
      return Optional.empty();
    }
    scanner.skipBlanksAndNewlines();
    return Optional.of(expressions.single());
  }

  private PsStatement foreach() {
    scanner.take();
    scanner.skipBlanksAndNewlines();
    String name =
        scanner.peek() == '$' && PsWords.variable(scanner) instanceof PsNode.Variable variable
            ? variable.name()
            : "";
    scanner.skipBlanksAndNewlines();
    if (scanner.lettersHere(2).equals("in")) {
      pass(2);
    }
    List<PsStatement> items = statements();
    scanner.takeIf(')');
    scanner.skipBlanksAndNewlines();
    return scanner.peek() == '{'
        ? new PsStatement.Foreach(name, items, block())
        : new PsStatement.Compound(items);
  }

  private PsStatement compound(String word) {
    PsStatement.Branch branch = branch(word);
    return switch (word) {
      case "if" -> choice(branch);
      case "elseif", "else", "switch", "catch", "trap" ->
          new PsStatement.Choice(List.of(branch), false);
      case "while", "for", "do", "until" -> new PsStatement.Loop(branch);
      default -> new PsStatement.Compound(branch.body());
    };
  }

  /// `if`, and the `elseif` and `else` behind it, on lines of their own too.
  private PsStatement choice(PsStatement.Branch first) {
    var branches = new ArrayList<PsStatement.Branch>();
    branches.add(first);
    while (true) {
      int before = scanner.at();
      scanner.skipBlanksAndNewlines();
      String word = scanner.lettersHere(6);
      boolean goesOn =
          (word.equals("else") || word.equals("elseif"))
              && PsWords.endsWord(scanner.peek(word.length()));
      if (!goesOn) {
        scanner.backTo(before);
        return new PsStatement.Choice(branches, false);
      }
      branches.add(branch(word));
      if (word.equals("else")) {
        return new PsStatement.Choice(branches, true);
      }
    }
  }

  /// A keyword, then any of `( … )`, `{ … }` and words. What is asked is read like a body.
  private PsStatement.Branch branch(String word) {
    scanner.backTo(scanner.at() + word.length());
    var parts = new ArrayList<PsStatement>();
    while (true) {
      scanner.skipBlanks();
      char c = scanner.peek();
      if (c == '(') {
        parts.add(new PsStatement.Compound(bracketed()));
      } else if (c == '{') {
        return new PsStatement.Branch(parts, block().statements());
      } else if (PsScanner.isNewline(c) && !parts.isEmpty()) {
        scanner.skipBlanksAndNewlines();
        if (scanner.peek() != '{') {
          return new PsStatement.Branch(parts, List.of());
        }
      } else if (PsWords.endsWord(c)) {
        return new PsStatement.Branch(parts, List.of());
      } else {
        scanner.take(); // a type that is caught, a switch such as -regex
      }
    }
  }

  private List<PsStatement> bracketed() {
    if (!enter()) {
      tooDeep();
      return List.of();
    }
    scanner.take();
    List<PsStatement> statements = statements();
    scanner.takeIf(')');
    leave();
    return statements;
  }

  private PsStatement pipelineOrAssignment() {
    if (!startsExpression()) {
      return commands.pipeline(Optional.empty());
    }
    PsNode value = expressions.expression();
    scanner.skipBlanks();
    if (scanner.takeIf("++") || scanner.takeIf("--")) {
      return new PsStatement.Assignment(value, "++", new PsStatement.Compound(List.of()));
    }
    String operator = assignment();
    if (operator.isEmpty()) {
      return commands.pipeline(Optional.of(value));
    }
    scanner.skipBlanksAndNewlines();
    return new PsStatement.Assignment(value, operator, statement());
  }

  /// {@return the assignment that stands here, taken; empty where none does}
  private String assignment() {
    for (String operator : List.of("+=", "-=", "*=", "/=", "%=", "=")) {
      if (scanner.takeIf(operator)) {
        return operator;
      }
    }
    return "";
  }

  boolean startsExpression() {
    char c = scanner.peek();
    boolean isSplat = c == '@' && PsScanner.isNameLetter(scanner.peek(1));
    return ("$([!,+".indexOf(c) >= 0 && c != '\0')
        || (c == '@' && !isSplat)
        || (c == '{' && !scanner.isAtEnd())
        || PsScanner.isSingleQuote(c)
        || PsScanner.isDoubleQuote(c)
        || Character.isDigit(c)
        || (Letters.isDash(c) && isDashOperand());
  }

  private boolean isDashOperand() {
    char next = scanner.peek(1);
    return Character.isDigit(next)
        || next == '('
        || next == '$'
        || scanner.isAt("-join")
        || scanner.isAt("-split")
        || scanner.isAt("-not");
  }

  /// `( … )`, `$( … )` and `@( … )`.
  PsNode nested() {
    int start = scanner.at();
    if (scanner.peek() != '(') {
      scanner.take();
    }
    List<PsStatement> statements = bracketed();
    return new PsNode.Nested(statements, scanner.since(start));
  }

  PsNode.Block block() {
    int start = scanner.at();
    if (!enter()) {
      tooDeep();
      return new PsNode.Block(List.of(), List.of(), 0);
    }
    scanner.take();
    List<PsNode.Parameter> parameters = leadingParameters();
    List<PsStatement> statements = statements();
    scanner.takeIf('}');
    leave();
    return new PsNode.Block(parameters, statements, scanner.at() - start);
  }

  private List<PsNode.Parameter> leadingParameters() {
    scanner.skipSeparators();
    int start = scanner.at();
    boolean hasAttribute = scanner.peek() == '[';
    if (hasAttribute && scanner.isAt("[CmdletBinding")) {
      while (!scanner.isAtEnd() && scanner.peek() != ']') {
        scanner.take();
      }
      scanner.take();
      scanner.skipSeparators();
    }
    if (!scanner.lettersHere(6).equals("param")) {
      scanner.backTo(start);
      return List.of();
    }
    pass("param".length());
    return parameters();
  }

  PsNode table() {
    if (!enter()) {
      scanner.take();
      return tooDeep();
    }
    scanner.take();
    scanner.take();
    var entries = new ArrayList<PsNode.Entry>();
    scanner.skipSeparators();
    while (!scanner.isAtEnd() && scanner.peek() != '}' && scanner.peek() != ')') {
      int before = scanner.at();
      entries.add(entry());
      scanner.skipSeparators();
      if (scanner.at() == before) {
        scanner.take();
      }
    }
    scanner.takeIf('}');
    leave();
    return new PsNode.Table(entries);
  }

  private PsNode.Entry entry() {
    PsNode key = startsExpression() ? expressions.operand() : key();
    scanner.skipBlanksAndNewlines();
    if (!scanner.takeIf('=')) {
      return new PsNode.Entry(key, List.of());
    }
    scanner.skipBlanksAndNewlines();
    return new PsNode.Entry(key, List.of(statement()));
  }

  private PsNode key() {
    int start = scanner.at();
    while (!PsWords.endsWord(scanner.peek()) && scanner.peek() != '=') {
      scanner.take();
    }
    return new PsNode.Literal(scanner.since(start), Set.of());
  }
}
