package org.bitshound.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Goes through the statements of a script, knows what was set, and hands commands on. Nothing is
/// run: values are folded where they are literals. Not thread-safe.
final class PsRun {
  private final Unwrapping unwrapping;
  private final PsState state = new PsState();
  private final PsEvaluator evaluator;
  private final Map<String, PsNode.Block> notCalled = new LinkedHashMap<>();
  private Way way;
  private int level;

  PsRun(Unwrapping unwrapping, Way way) {
    this.unwrapping = unwrapping;
    this.way = way;
    this.evaluator = new PsEvaluator(this, state, unwrapping.budget());
  }

  void script(String text) {
    result(PsParser.parse(text, unwrapping.budget()));
    way = way.doubting(Because.FUNCTION_NOT_CALLED);
    for (var body : List.copyOf(notCalled.values())) {
      block(body, List.of(), Map.of());
    }
  }

  PsState state() {
    return state;
  }

  PsEvaluator evaluator() {
    return evaluator;
  }

  Way way() {
    return way;
  }

  /// {@return what the statements give, all of it}
  PsValue result(List<PsStatement> statements) {
    var values = new ArrayList<PsValue>();
    for (PsStatement statement : statements) {
      if (!unwrapping.budget().takes(1)) {
        break;
      }
      run(statement).ifPresent(values::add);
    }
    return values.size() == 1 ? values.get(0) : new PsValue.Items(values);
  }

  private Optional<PsValue> run(PsStatement statement) {
    return switch (statement) {
      case PsStatement.Pipeline pipeline -> pipeline(pipeline);
      case PsStatement.Assignment assignment -> {
        assign(assignment);
        yield Optional.empty();
      }
      case PsStatement.Function function -> {
        state.function(function.name(), function.body());
        notCalled.put(function.name(), function.body());
        yield Optional.empty();
      }
      case PsStatement.Foreach loop -> {
        foreach(loop);
        yield Optional.empty();
      }
      case PsStatement.Compound compound -> Optional.of(result(compound.parts()));
      case PsStatement.Choice choice -> Optional.of(choice(choice));
      case PsStatement.Loop loop -> {
        loop(loop.branch());
        yield Optional.empty();
      }
    };
  }

  /// Each branch is read as if it ran; behind them a variable may have any of their values.
  private PsValue choice(PsStatement.Choice choice) {
    if (!takesMembers(state.size())) {
      return new PsValue.Unknown("");
    }
    Map<String, PsValue> before = state.variables();
    var after = new ArrayList<Map<String, PsValue>>();
    var values = new ArrayList<PsValue>();
    for (PsStatement.Branch branch : choice.branches()) {
      if (!takesMembers(state.size())) {
        break;
      }
      state.variables(before);
      result(branch.asked());
      values.addAll(result(branch.body()).asItems());
      after.add(state.variables());
    }
    if (!choice.isWhole() || after.isEmpty()) {
      after.add(before);
    }
    state.variables(PsChoices.merged(after));
    return PsChoices.either(values, "");
  }

  private boolean takesMembers(int count) {
    return unwrapping.budget().takes(Limits.MEMBER * count);
  }

  /// What goes round is read once; what it sets has had other values before.
  private void loop(PsStatement.Branch branch) {
    result(branch.asked());
    Map<String, PsValue> before = state.variables();
    if (takesMembers(before.size())) {
      PsChoices.set(branch).stream()
          .filter(before::containsKey)
          .forEach(name -> state.set(name, new PsValue.Unknown("$" + name)));
      result(branch.body());
      state.variables(PsChoices.merged(List.of(before, state.variables())));
    }
  }

  private Optional<PsValue> pipeline(PsStatement.Pipeline pipeline) {
    Optional<PsValue> passed = Optional.empty();
    for (PsStatement.Element element : pipeline.elements()) {
      passed =
          switch (element) {
            case PsStatement.Expression expression ->
                Optional.of(evaluator.value(expression.value()));
            case PsStatement.Command command -> new PsCommand(this, command).read(passed);
          };
    }
    return passed;
  }

  private void assign(PsStatement.Assignment assignment) {
    PsValue value = result(List.of(assignment.value()));
    List<PsNode> targets =
        assignment.target() instanceof PsNode.Items items
            ? items.items()
            : List.of(assignment.target());
    List<PsValue> values = targets.size() > 1 ? value.asItems() : List.of(value);
    for (int i = 0; i < targets.size(); i++) {
      PsNode target =
          targets.get(i) instanceof PsNode.Type type ? type.value().orElse(type) : targets.get(i);
      if (target instanceof PsNode.Variable variable) {
        PsValue own = i < values.size() ? values.get(i) : new PsValue.Unknown(variable.raw());
        set(variable, assignment.operator(), own);
      } else if (values.size() == 1) {
        part(target, assignment.operator(), values.get(0));
      }
    }
  }

  /// `$name.part = value` and `$name['part'] = value`.
  private void part(PsNode target, String operator, PsValue value) {
    PsValue given = operator.equals("=") ? value : new PsValue.Unknown("");
    if (target instanceof PsNode.Member member
        && member.target() instanceof PsNode.Variable variable
        && member.arguments().isEmpty()) {
      entry(variable, evaluator.value(member.name()), given);
    } else if (target instanceof PsNode.Index index
        && index.target() instanceof PsNode.Variable variable) {
      entry(variable, evaluator.value(index.place()), given);
    }
  }

  /// A table with one entry more; one of which a name is not known is not known any more.
  void entry(PsNode.Variable of, PsValue key, PsValue value) {
    Optional<PsValue> before = state.get(of.name());
    Optional<String> name = key.asText();
    if (before.isPresent() && before.get() instanceof PsValue.Table table && name.isPresent()) {
      var entries = new LinkedHashMap<>(table.entries());
      entries.put(Letters.lower(name.get()), value);
      boolean isAllowed = takesMembers(entries.size());
      state.set(of.name(), isAllowed ? new PsValue.Table(entries) : new PsValue.Unknown(of.raw()));
    } else if (before.isPresent() && !(before.get() instanceof PsValue.Job)) {
      state.set(of.name(), new PsValue.Unknown(of.raw()));
    }
  }

  private void set(PsNode.Variable variable, String operator, PsValue value) {
    String name = variable.name();
    PsValue plain =
        value instanceof PsValue.Unknown unknown && !saysMore(unknown.raw())
            ? new PsValue.Unknown(variable.raw())
            : value;
    if (value instanceof PsValue.OneOf either) {
      plain = new PsValue.OneOf(either.values(), variable.raw());
    }
    if (operator.equals("+=")) {
      plain = state.get(name).map(before -> evaluator.sum(before, value)).orElse(value);
    } else if (!operator.equals("=")) {
      plain = new PsValue.Unknown(variable.raw());
    }
    if (name.startsWith("alias:")) {
      value.asText().ifPresent(command -> state.alias(name.substring(6), command));
    } else if (name.startsWith("function:") && value instanceof PsValue.Code code) {
      state.function(name.substring(9), code.block());
    }
    state.set(name, plain);
  }

  /// A name with an unknown part tells more than the name of its variable.
  private static boolean saysMore(String raw) {
    return raw.contains("://")
        || raw.contains(":\\")
        || raw.startsWith("\\\\")
        || raw.startsWith("$env:");
  }

  private void foreach(PsStatement.Foreach loop) {
    PsValue items = result(loop.items());
    for (PsValue item : items.asItems()) {
      boolean goesOn =
          unwrapping.budget().takesTurn() && unwrapping.budget().takes(loop.body().length());
      if (!goesOn) {
        return;
      }
      boolean isUnknown = item instanceof PsValue.Unknown;
      state.set(loop.variable(), isUnknown ? new PsValue.Unknown("$" + loop.variable()) : item);
      result(loop.body().statements());
    }
  }

  /// {@return what a block gives that is called with these arguments}
  PsValue block(PsNode.Block block, List<PsValue> byPlace, Map<String, PsValue> byName) {
    // What calls itself was read when it was called first.
    if (level >= Limits.DEPTH || !unwrapping.budget().takes(Limits.MEMBER + block.length())) {
      return new PsValue.Unknown("");
    }
    level++;
    state.set("args", new PsValue.Items(byPlace));
    int place = 0;
    for (PsNode.Parameter one : block.parameters()) {
      String parameter = one.name();
      PsValue given = byName.get(parameter);
      if (given == null && place < byPlace.size()) {
        given = byPlace.get(place++);
      }
      PsValue usual =
          one.usual().map(evaluator::value).orElse(new PsValue.Unknown("$" + parameter));
      state.set(parameter, given == null ? usual : given);
    }
    PsValue result = result(block.statements());
    level--;
    return result;
  }

  PsValue invoke(PsValue.Code code, List<PsValue> arguments) {
    Way before = way;
    way = way.with(code.tricks());
    PsValue result = block(code.block(), arguments, Map.of());
    way = before;
    return result;
  }

  PsValue function(
      String name, PsNode.Block body, List<PsValue> byPlace, Map<String, PsValue> byName) {
    notCalled.remove(Letters.lower(name));
    Way before = way;
    way = way.with(Trick.FUNCTION);
    PsValue result = block(body, byPlace, byName);
    way = before;
    return result;
  }

  /// {@return a text as code; absent where it is not known}
  Optional<PsValue> code(PsValue value) {
    if (value instanceof PsValue.Code) {
      return Optional.of(value);
    }
    return value
        .asText()
        .filter(text -> unwrapping.budget().takes(text.length()))
        .map(text ->
            new PsNode.Block(List.of(), PsParser.parse(text, unwrapping.budget()), text.length()))
        .map(block -> new PsValue.Code(block, invoked(value)));
  }

  private static Set<Trick> invoked(PsValue value) {
    return PsValue.made("", Trick.INVOKED_TEXT, value).tricks();
  }

  void invokeText(PsValue value) {
    for (PsValue item : value.asItems()) {
      code(item).ifPresent(code -> invoke((PsValue.Code) code, List.of()));
    }
  }

  /// A cmdlet put together by `AddCommand` and `AddParameter`.
  PsValue invoke(PsValue.Pipe pipe) {
    Optional<Cmdlet> cmdlet = pipe.command().flatMap(Cmdlet::named);
    cmdlet.ifPresent(known -> BitsCall.ofPipe(known, pipe.bindings(), this));
    return new PsValue.Unknown("");
  }

  boolean takesTurn() {
    return unwrapping.budget().takesTurn();
  }

  void program(String line) {
    program(line, Set.of(), true);
  }

  /// @param line of a program that the script starts
  /// @param isKnown whether all its words are
  void program(String line, Set<Trick> tricks, boolean isKnown) {
    boolean isInside = !way.wrappers().isEmpty() && way.wrappers().getLast() == Wrapper.POWERSHELL;
    Way inner = (isInside ? way : way.into(Wrapper.POWERSHELL)).with(tricks);
    unwrapping.program(line, isKnown ? inner : inner.doubting(Because.VALUE_NOT_KNOWN));
  }

  /// A line that another program is to start later.
  void later(String line, Wrapper wrapper) {
    unwrapping.program(line, way.into(wrapper));
  }

  void add(Draft draft, String text) {
    unwrapping.add(draft, text);
  }

  void secret(String text) {
    unwrapping.secret(text);
  }

  /// A class of BITS, by its id or name.
  void com(String name) {
    var draft = new Draft(Tool.COM, way);
    draft.add(Action.of(Verb.OTHER).value(Optional.of(name)));
    draft.doubts(Because.VALUE_NOT_KNOWN);
    unwrapping.add(draft, unwrapping.given());
  }

  /// A method of a WMI class.
  void wmi(String className, String method, List<String> arguments) {
    if (Letters.lower(className).contains("win32_process")
        && method.equals("create")
        && !arguments.isEmpty()) {
      unwrapping.program(arguments.get(0), way.into(Wrapper.WMI_PROCESS));
    } else if (Letters.lower(className).contains("bitsclient")) {
      var draft = new Draft(Tool.WMI, way);
      WmiMethods.read(method, arguments, draft);
      unwrapping.add(draft, unwrapping.given());
    }
  }
}
