package org.bitshound.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Parses expressions of PowerShell by the rank of their operators. Source: [PowerShell],
/// "about_Operator_Precedence".
final class PsExpressions {
  private static final int LOGIC = 0,
      BITS = 1,
      COMPARISON = 2,
      SUM = 3,
      PRODUCT = 4,
      FORMAT = 5,
      RANGE = 6,
      LIST = 7;

  private static final int LONGEST_TYPE_NAME = 512;

  private static final int DEEPEST_TYPE_NAME = 8; // lists of lists

  private static final Map<String, Integer> DASH_OPERATORS = ranks();

  private final PsScanner scanner;
  private final PsParser parser;

  PsExpressions(PsScanner scanner, PsParser parser) {
    this.scanner = scanner;
    this.parser = parser;
  }

  private static Map<String, Integer> ranks() {
    var ranks = new HashMap<String, Integer>();
    for (String logic : List.of("and", "or", "xor")) {
      ranks.put(logic, LOGIC);
    }
    for (String bits : List.of("band", "bor", "bxor", "shl", "shr")) {
      ranks.put(bits, BITS);
    }
    for (String name :
        List.of(
            "eq",
            "ne",
            "gt",
            "ge",
            "lt",
            "le",
            "like",
            "notlike",
            "match",
            "notmatch",
            "contains",
            "notcontains",
            "in",
            "notin",
            "replace",
            "split",
            "join")) {
      ranks.put(name, COMPARISON);
      ranks.put("c" + name, COMPARISON);
      ranks.put("i" + name, COMPARISON);
    }
    for (String type : List.of("is", "isnot", "as")) {
      ranks.put(type, COMPARISON);
    }
    ranks.put("f", FORMAT);
    return Map.copyOf(ranks);
  }

  PsNode expression() {
    if (!parser.enter()) {
      return parser.tooDeep();
    }
    PsNode whole = ranked(LOGIC);
    parser.leave();
    return whole;
  }

  private PsNode ranked(int rank) {
    if (rank == LIST) {
      return list();
    }
    PsNode first = ranked(rank + 1);
    var links = new ArrayList<PsNode.Link>();
    for (String operator = takeOperator(rank); !operator.isEmpty(); operator = takeOperator(rank)) {
      scanner.skipBlanksAndNewlines();
      links.add(new PsNode.Link(operator, ranked(rank + 1)));
    }
    return links.isEmpty() ? first : new PsNode.Chain(first, links);
  }

  /// {@return the operator of this rank that stands here, taken; empty where none does}
  private String takeOperator(int rank) {
    scanner.skipBlanks();
    char c = scanner.peek();
    return switch (rank) {
      case SUM ->
          (c == '+' && scanner.peek(1) != '=' && scanner.peek(1) != '+')
                  || (c == '-'
                      && "=-".indexOf(scanner.peek(1)) < 0
                      && !Letters.isLatin(scanner.peek(1)))
              ? String.valueOf(scanner.take())
              : "";
      case PRODUCT ->
          (c == '*' || c == '/' || c == '%') && scanner.peek(1) != '='
              ? String.valueOf(scanner.take())
              : "";
      case RANGE -> scanner.takeIf("..") ? ".." : "";
      default -> takeDashOperator(rank);
    };
  }

  private String takeDashOperator(int rank) {
    if (!Letters.isDash(scanner.peek())) {
      return "";
    }
    int start = scanner.at();
    boolean isUnusual = scanner.take() != '-';
    String name = scanner.lettersHere(12);
    if (Integer.valueOf(rank).equals(DASH_OPERATORS.get(name))) {
      scanner.backTo(scanner.at() + name.length());
      if (isUnusual) {
        scanner.trick(Trick.UNUSUAL_DASH);
      }
      return name;
    }
    scanner.backTo(start);
    return "";
  }

  private PsNode list() {
    PsNode first = unary();
    scanner.skipBlanks();
    if (scanner.peek() != ',') {
      return first;
    }
    var items = new ArrayList<PsNode>();
    items.add(first);
    while (scanner.takeIf(',')) {
      scanner.skipBlanksAndNewlines();
      items.add(unary());
      scanner.skipBlanks();
    }
    return new PsNode.Items(items);
  }

  private PsNode unary() {
    scanner.skipBlanks();
    if (!parser.enter()) {
      return parser.tooDeep();
    }
    PsNode node = unaryHere();
    parser.leave();
    return node;
  }

  private PsNode unaryHere() {
    char c = scanner.peek();
    if (c == ',' || c == '!' || c == '+') {
      scanner.take();
      return new PsNode.Unary(String.valueOf(c), unary());
    }
    if (Letters.isDash(c)) {
      return dashed();
    }
    if (c == '[') {
      return type();
    }
    return postfix(primary());
  }

  private PsNode dashed() {
    scanner.take();
    String name = scanner.lettersHere(12);
    if (Set.of("join", "split", "csplit", "isplit", "not", "bnot").contains(name)) {
      scanner.backTo(scanner.at() + name.length());
      return new PsNode.Unary(name, unary());
    }
    scanner.takeIf('-');
    return new PsNode.Unary("-", unary());
  }

  private PsNode type() {
    int start = scanner.at();
    int open = 0;
    do {
      char c = scanner.take();
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
    } while (open > 0
        && open <= DEEPEST_TYPE_NAME
        && !scanner.isAtEnd()
        && scanner.at() - start < LONGEST_TYPE_NAME);
    String raw = scanner.since(start);
    if (open > 0) {
      scanner.backTo(start + 1);
      return new PsNode.Unreadable("[");
    }
    String name = Letters.lower(raw.substring(1, raw.length() - 1).replace("`", "").strip());
    if (scanner.isAt("::")) {
      return postfix(new PsNode.Type(name, Optional.empty()));
    }
    scanner.skipBlanks();
    return startsOperand()
        ? new PsNode.Type(name, Optional.of(unary()))
        : new PsNode.Type(name, Optional.empty());
  }

  private boolean startsOperand() {
    char c = scanner.peek();
    boolean isDashed = Letters.isDash(c) && (Character.isDigit(scanner.peek(1)) || isUnaryName());
    return isDashed
        || ("$@([{".indexOf(c) >= 0 && c != '\0')
        || PsScanner.isSingleQuote(c)
        || PsScanner.isDoubleQuote(c)
        || Character.isDigit(c);
  }

  private boolean isUnaryName() {
    return scanner.isAt("-join") || scanner.isAt("-split");
  }

  private PsNode primary() {
    char c = scanner.peek();
    if (c == '(' || scanner.isAt("$(") || scanner.isAt("@(")) {
      return parser.nested();
    }
    if (scanner.isAt("@{")) {
      return parser.table();
    }
    if (c == '@'
        && (PsScanner.isSingleQuote(scanner.peek(1)) || PsScanner.isDoubleQuote(scanner.peek(1)))) {
      return PsWords.here(scanner, parser);
    }
    if (c == '{') {
      return parser.block();
    }
    if (c == '$') {
      return PsWords.variable(scanner);
    }
    if (PsScanner.isSingleQuote(c)) {
      return new PsNode.Literal(scanner.singleQuoted(), Set.of());
    }
    if (PsScanner.isDoubleQuote(c)) {
      return PsWords.doubleQuoted(scanner, parser);
    }
    return bare();
  }

  private PsNode bare() {
    int start = scanner.at();
    while (Letters.isLatinOrDigit(scanner.peek()) || scanner.peek() == '_' || isPoint()) {
      scanner.take();
    }
    if (scanner.at() > start) {
      return literal(scanner.since(start));
    }
    if (!PsWords.endsWord(scanner.peek())) {
      scanner.take();
    }
    return new PsNode.Unreadable(scanner.since(start));
  }

  private static PsNode literal(String text) {
    return Numbers.parse(text, 10)
        .<PsNode>map(PsNode.Whole::new)
        .orElseGet(() -> new PsNode.Literal(text, Set.of()));
  }

  private boolean isPoint() {
    return scanner.peek() == '.' && Character.isDigit(scanner.peek(1));
  }

  /// {@return a value that no comma and no operator goes on with, as defaults are}
  PsNode single() {
    return unary();
  }

  /// {@return a single value with its members and places, as words of a command are}
  PsNode operand() {
    if (!parser.enter()) {
      return parser.tooDeep();
    }
    PsNode node = postfix(primary());
    parser.leave();
    return node;
  }

  /// What may follow a value without a blank: members, calls, places.
  PsNode postfix(PsNode first) {
    PsNode node = first;
    for (int i = 0; ; i++) {
      boolean isMember = scanner.peek() == '.' && startsMember(scanner.peek(1));
      boolean isStatic = scanner.isAt("::");
      boolean isIndex = scanner.peek() == '[';
      if (!isMember && !isStatic && !isIndex) {
        return node;
      }
      PsNode next = isIndex ? index(node) : member(node, isStatic);
      node = i < Limits.NESTING ? next : new PsNode.Unreadable("");
    }
  }

  private static boolean startsMember(char c) {
    return PsScanner.isNameLetter(c)
        || PsScanner.isSingleQuote(c)
        || PsScanner.isDoubleQuote(c)
        || c == '$'
        || c == '(';
  }

  private PsNode index(PsNode target) {
    scanner.take();
    scanner.skipBlanksAndNewlines();
    PsNode place = expression();
    scanner.skipBlanksAndNewlines();
    scanner.takeIf(']');
    return new PsNode.Index(target, place);
  }

  private PsNode member(PsNode target, boolean isStatic) {
    scanner.take();
    if (isStatic) {
      scanner.take();
    }
    PsNode name = memberName();
    return scanner.peek() == '('
        ? new PsNode.Member(target, name, Optional.of(arguments()))
        : new PsNode.Member(target, name, Optional.empty());
  }

  private PsNode memberName() {
    char c = scanner.peek();
    if (PsScanner.isNameLetter(c) || c == '`') {
      int start = scanner.at();
      while (PsScanner.isNameLetter(scanner.peek()) || scanner.peek() == '`') {
        scanner.take();
      }
      return new PsNode.Literal(scanner.since(start).replace("`", ""), Set.of());
    }
    return parser.enter() ? left(primary()) : parser.tooDeep();
  }

  private PsNode left(PsNode node) {
    parser.leave();
    return node;
  }

  private List<PsNode> arguments() {
    scanner.take();
    scanner.skipBlanksAndNewlines();
    var arguments = new ArrayList<PsNode>();
    if (scanner.peek() != ')') {
      PsNode all = expression();
      if (all instanceof PsNode.Items items) {
        arguments.addAll(items.items());
      } else {
        arguments.add(all);
      }
    }
    scanner.skipBlanksAndNewlines();
    scanner.takeIf(')');
    return arguments;
  }
}
