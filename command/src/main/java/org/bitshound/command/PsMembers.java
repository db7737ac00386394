package org.bitshound.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Properties and methods of values: those that spell words anew, and those that run something.
final class PsMembers {
  private final PsEvaluator evaluator;
  private final PsRun run;

  PsMembers(PsEvaluator evaluator, PsRun run) {
    this.evaluator = evaluator;
    this.run = run;
  }

  PsValue value(PsNode.Member member) {
    PsValue unknown = new PsValue.Unknown(PsEvaluator.raw(member));
    String name = Letters.lower(evaluator.value(member.name()).asText().orElse(""));
    if (member.arguments().isEmpty()) {
      return property(member, name, unknown);
    }
    List<PsNode> nodes = member.arguments().get();
    List<PsValue> arguments = evaluator.values(nodes);
    if (member.target() instanceof PsNode.Type type && type.value().isEmpty()) {
      return staticCall(shortName(type.name()), name, nodes, arguments, unknown);
    }
    if (isEncoding(member.target()) && name.equals("getstring")) {
      return decoded(member.target(), arguments, unknown);
    }
    PsValue target = evaluator.value(member.target());
    if (target instanceof PsValue.Table
        && member.target() instanceof PsNode.Variable variable
        && name.equals("add")
        && arguments.size() == 2) {
      run.entry(variable, arguments.get(0), arguments.get(1));
      return unknown;
    }
    return called(target, name, arguments, unknown);
  }

  private static String shortName(String type) {
    return type.startsWith("system.") ? type.substring("system.".length()) : type;
  }

  private PsValue property(PsNode.Member member, String name, PsValue unknown) {
    if (member.target() instanceof PsNode.Type type && type.value().isEmpty()) {
      boolean isEmpty = shortName(type.name()).equals("string") && name.equals("empty");
      return isEmpty ? PsValue.text("") : unknown;
    }
    PsValue target = evaluator.value(member.target());
    if (target instanceof PsValue.Table table && table.entries().containsKey(name)) {
      return table.entries().get(name);
    }
    return unknown;
  }

  private static boolean isEncoding(PsNode node) {
    return node instanceof PsNode.Member member
        && member.target() instanceof PsNode.Type type
        && type.name().endsWith("text.encoding");
  }

  private PsValue decoded(PsNode encoding, List<PsValue> arguments, PsValue unknown) {
    String name =
        encoding instanceof PsNode.Member member
            ? Letters.lower(evaluator.value(member.name()).asText().orElse(""))
            : "";
    if (arguments.isEmpty() || !(arguments.get(0) instanceof PsValue.Bytes bytes)) {
      return unknown;
    }
    var charset = name.equals("unicode") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    byte[] plain = bytes.bytes().getBytes(StandardCharsets.ISO_8859_1);
    return PsValue.made(new String(plain, charset), Trick.BASE64);
  }

  private PsValue staticCall(
      String type, String name, List<PsNode> nodes, List<PsValue> arguments, PsValue unknown) {
    return switch (type + "::" + name) {
      case "string::join" -> joined(arguments, unknown);
      case "string::concat" -> concatenated(arguments, unknown);
      case "string::format" ->
          arguments.isEmpty()
              ? unknown
              : PsFormat.formatted(
                  arguments.get(0), flat(arguments.subList(1, arguments.size())), unknown);
      case "convert::frombase64string" ->
          text(arguments, 0)
              .flatMap(PowerShellHost::bytes)
              .<PsValue>map(
                  bytes -> new PsValue.Bytes(new String(bytes, StandardCharsets.ISO_8859_1)))
              .orElse(unknown);
      case "convert::toint32", "convert::toint16", "convert::tobyte" -> number(arguments, unknown);
      case "convert::tochar" ->
          PsOperators.cast("char", arguments.isEmpty() ? unknown : number(arguments, unknown));
      case "array::reverse" -> reversed(nodes, unknown);
      case "scriptblock::create" ->
          arguments.isEmpty() ? unknown : run.code(arguments.get(0)).orElse(unknown);
      case "powershell::create", "management.automation.powershell::create" ->
          new PsValue.Pipe(Optional.empty(), List.of());
      case "type::gettypefromclsid", "runtime.interopservices.marshal::gettypefromclsid" ->
          classById(arguments, unknown);
      case "diagnostics.process::start" -> started(arguments, unknown);
      default -> module(type, name, unknown);
    };
  }

  private PsValue module(String type, String name, PsValue unknown) {
    if (name.equals("new") && BitsClasses.isClassOfModule(type)) {
      run.com(type);
    }
    return unknown;
  }

  private static PsValue flat(List<PsValue> values) {
    var all = new ArrayList<PsValue>();
    values.forEach(value -> all.addAll(value.asItems()));
    return new PsValue.Items(all);
  }

  private static PsValue joined(List<PsValue> arguments, PsValue unknown) {
    Optional<String> between = text(arguments, 0);
    return between.isEmpty()
        ? unknown
        : PsOperators.joined(flat(arguments.subList(1, arguments.size())), between.get(), unknown);
  }

  private static PsValue concatenated(List<PsValue> arguments, PsValue unknown) {
    PsValue all = PsOperators.joined(flat(arguments), "", unknown);
    return all.asText()
        .<PsValue>map(text -> new PsValue.Text(text, Set.of(Trick.STRING_CONCATENATION)))
        .orElse(unknown);
  }

  private static PsValue number(List<PsValue> arguments, PsValue unknown) {
    String radix = text(arguments, 1).orElse("10");
    Optional<String> digits = text(arguments, 0);
    Optional<Integer> number =
        switch (radix) {
          case "16" ->
              digits.flatMap(text -> Numbers.parse(text.startsWith("0x") ? text : "0x" + text));
          case "10" -> digits.flatMap(Numbers::parse);
          case "8", "2" -> digits.flatMap(text -> Numbers.parse(text, Integer.parseInt(radix)));
          default -> Optional.empty();
        };
    return number.<PsValue>map(PsValue.Whole::new).orElse(unknown);
  }

  private PsValue reversed(List<PsNode> nodes, PsValue unknown) {
    if (!nodes.isEmpty() && nodes.get(0) instanceof PsNode.Variable variable) {
      run.state().set(variable.name(), PsOperators.reversed(evaluator.value(variable)));
    }
    return unknown;
  }

  private PsValue classById(List<PsValue> arguments, PsValue unknown) {
    text(arguments, 0).filter(BitsClasses::isId).ifPresent(run::com);
    return unknown;
  }

  private PsValue started(List<PsValue> arguments, PsValue unknown) {
    if (!arguments.isEmpty() && arguments.get(0) instanceof PsValue.Table info) {
      return started(parts(info), unknown);
    }
    text(arguments, 0)
        .ifPresent(file -> run.program(file + text(arguments, 1).map(t -> " " + t).orElse("")));
    return unknown;
  }

  /// {@return program and words of a `ProcessStartInfo`}
  private static List<PsValue> parts(PsValue.Table info) {
    var parts = new ArrayList<PsValue>();
    for (String name : List.of("filename", "arguments")) {
      PsValue part = info.entries().get(name);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  /// The name of a class that was cast to `[wmiclass]`.
  private static boolean isWmiClass(String text) {
    String name = Letters.lower(text);
    return name.endsWith("win32_process") || name.endsWith("bitsclientjob");
  }

  private PsValue called(PsValue target, String name, List<PsValue> arguments, PsValue unknown) {
    return switch (target) {
      case PsValue.Text text when isWmiClass(text.text()) -> {
        run.wmi(text.text(), name, arguments.stream().map(PsValue::shown).toList());
        yield unknown;
      }
      case PsValue.Text text -> PsTexts.called(text, name, arguments, unknown);
      case PsValue.Whole number ->
          PsTexts.called(PsValue.text(number.shown()), name, arguments, unknown);
      case PsValue.Code code when name.startsWith("invoke") -> run.invoke(code, arguments);
      case PsValue.Pipe pipe -> piped(pipe, name, arguments);
      case PsValue.Items items when name.equals("invoke") -> unknown;
      default -> byName(name, arguments, unknown);
    };
  }

  /// Methods that do the same whatever the object is: `$ExecutionContext.InvokeCommand` and shells.
  private PsValue byName(String name, List<PsValue> arguments, PsValue unknown) {
    Optional<String> first = text(arguments, 0);
    switch (name) {
      case "invokescript" -> first.ifPresent(text -> run.invokeText(arguments.get(0)));
      case "run", "exec" -> first.ifPresent(run::program);
      case "shellexecute" -> started(arguments, unknown);
      case "newscriptblock" -> {
        return arguments.isEmpty() ? unknown : run.code(arguments.get(0)).orElse(unknown);
      }
      default -> {}
    }
    return unknown;
  }

  private PsValue piped(PsValue.Pipe pipe, String name, List<PsValue> arguments) {
    Optional<String> first = text(arguments, 0);
    switch (name) {
      case "addcommand" -> {
        return new PsValue.Pipe(first, List.of());
      }
      case "addparameter", "addargument" -> {
        var bindings = new ArrayList<>(pipe.bindings());
        String parameter = name.equals("addargument") ? "" : first.orElse("");
        String value =
            name.equals("addargument") ? first.orElse("") : text(arguments, 1).orElse("");
        bindings.add(new Binding(parameter, value));
        return new PsValue.Pipe(pipe.command(), List.copyOf(bindings));
      }
      case "addscript" -> first.ifPresent(text -> run.invokeText(arguments.get(0)));
      case "invoke", "begininvoke" -> run.invoke(pipe);
      default -> {}
    }
    return pipe;
  }

  private static Optional<String> text(List<PsValue> values, int index) {
    return index < values.size() ? values.get(index).asText() : Optional.empty();
  }
}
