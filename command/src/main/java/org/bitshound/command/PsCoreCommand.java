package org.bitshound.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Commands of PowerShell itself that name, hand on or run others.
final class PsCoreCommand {
  private final PsRun run;
  private final PsArguments arguments;
  private final PsValue unknown;

  PsCoreCommand(PsRun run, PsArguments arguments, PsValue unknown) {
    this.run = run;
    this.arguments = arguments;
    this.unknown = unknown;
  }

  /// @param name in lower case
  PsValue read(String name, Optional<PsValue> input) {
    return switch (name) {
      case "invoke-expression" -> invoke(input);
      case "foreach-object" -> foreach(input);
      case "where-object" -> input.orElse(unknown);
      case "set-alias", "new-alias" -> alias();
      case "set-variable", "new-variable" -> variable();
      case "set-item", "new-item" -> item();
      case "get-variable" -> variableItem();
      case "get-command" -> lookUp();
      case "write-output" -> output();
      case "start-process" -> process();
      case "new-object" -> object();
      case "convertto-securestring" -> secret(input);
      case "add-type" -> type();
      case "get-wmiobject",
          "invoke-wmimethod",
          "invoke-cimmethod",
          "get-ciminstance",
          "new-ciminstance",
          "invoke-wsmanaction",
          "new-wsmaninstance" ->
          wmi(name);
      default -> blocks();
    };
  }

  /// A command that nothing is known of runs the blocks that it is given.
  PsValue blocks() {
    for (PsValue value : arguments.all()) {
      for (PsValue item : value.asItems()) {
        if (item instanceof PsValue.Code code) {
          run.invoke(code, List.of());
        }
      }
    }
    return unknown;
  }

  private PsValue invoke(Optional<PsValue> input) {
    arguments.get("command", 0).or(() -> input).ifPresent(run::invokeText);
    return unknown;
  }

  private PsValue foreach(Optional<PsValue> input) {
    List<PsValue> items = input.map(PsValue::asItems).orElse(List.of(unknown));
    for (PsValue item : items) {
      if (!run.takesTurn()) {
        break;
      }
      run.state().set("_", item instanceof PsValue.Unknown ? new PsValue.Unknown("$_") : item);
      blocks();
    }
    return unknown;
  }

  private PsValue alias() {
    Optional<String> name = arguments.text("name", 0);
    Optional<String> value = arguments.text("value", 1);
    if (name.isPresent() && value.isPresent()) {
      run.state().alias(name.get(), value.get());
    }
    return unknown;
  }

  private PsValue variable() {
    Optional<String> name = arguments.text("name", 0);
    Optional<PsValue> value = arguments.get("value", 1);
    if (name.isPresent() && value.isPresent()) {
      run.state().set(Letters.lower(name.get()), value.get());
    }
    return unknown;
  }

  private PsValue item() {
    String path = Letters.lower(arguments.text("path", 0).orElse(""));
    Optional<PsValue> value = arguments.get("value", 1);
    if (value.isEmpty()) {
      return unknown;
    }
    if (path.startsWith("alias:")) {
      value.get().asText().ifPresent(text -> run.state().alias(path.substring(6), text));
    } else if (path.startsWith("variable:")) {
      run.state().set(path.substring(9), value.get());
    } else if (path.startsWith("env:")) {
      run.state().set(path, value.get());
    } else if (path.startsWith("function:")) {
      run.code(value.get())
          .filter(PsValue.Code.class::isInstance)
          .ifPresent(
              code -> run.state().function(path.substring(9), ((PsValue.Code) code).block()));
    }
    return unknown;
  }

  private PsValue variableItem() {
    return arguments
        .text("name", 0)
        .flatMap(name -> run.state().get(Letters.lower(name)))
        .<PsValue>map(value ->
            arguments.named().containsKey("valueonly")
                ? value
                : new PsValue.Table(Map.of("value", value)))
        .orElse(unknown);
  }

  /// `Get-Command` with a pattern: the call of what it finds.
  private PsValue lookUp() {
    Optional<String> name = arguments.text("name", 0);
    boolean isPattern =
        name.filter(text -> text.indexOf('*') >= 0 || text.indexOf('?') >= 0).isPresent();
    if (!isPattern) {
      return name.<PsValue>map(PsValue::text).orElse(unknown);
    }
    return name.map(Cmdlet::fitting).orElse(List.of()).stream()
        .findFirst()
        .<PsValue>map(cmdlet -> PsValue.made(cmdlet.title(), Trick.WILDCARD_LOOKUP))
        .orElse(unknown);
  }

  private PsValue output() {
    List<PsValue> places = arguments.places();
    return places.size() == 1 ? places.get(0) : new PsValue.Items(places);
  }

  private PsValue process() {
    Optional<String> file = arguments.text("filepath", 0);
    String words =
        arguments
            .get(
                "argumentlist",
                file.isPresent() && arguments.named().containsKey("filepath") ? 0 : 1)
            .map(PsValue::asItems)
            .orElse(List.of())
            .stream()
            .map(PsCoreCommand::shown)
            .collect(Collectors.joining(" "));
    file.ifPresent(name -> run.program(name + (words.isEmpty() ? "" : " " + words)));
    return unknown;
  }

  private static String shown(PsValue value) {
    return value instanceof PsValue.Unknown unknown ? unknown.raw() : value.asText().orElse("");
  }

  private PsValue object() {
    String type = arguments.text("typename", 0).orElse("");
    if (BitsClasses.isClassOfModule(type)) {
      run.com(type);
    }
    if (Letters.lower(type).endsWith("pscredential")) {
      arguments
          .get("argumentlist", 1)
          .map(PsValue::asItems)
          .orElse(List.of())
          .forEach(value -> value.asText().ifPresent(run::secret));
    }
    return unknown;
  }

  private PsValue secret(Optional<PsValue> input) {
    arguments.get("string", 0).or(() -> input).flatMap(PsValue::asText).ifPresent(run::secret);
    return unknown;
  }

  private PsValue type() {
    arguments.all().stream()
        .flatMap(value -> value.asText().stream())
        .flatMap(text -> BitsClasses.namedIn(text).stream())
        .findFirst()
        .ifPresent(run::com);
    return unknown;
  }

  private PsValue wmi(String name) {
    List<String> texts =
        arguments.all().stream()
            .flatMap(value -> value.asItems().stream())
            .map(PsCoreCommand::shown)
            .toList();
    Optional<String> bits =
        texts.stream().filter(text -> Letters.lower(text).contains("bitsclient")).findFirst();
    Optional<String> process =
        texts.stream().filter(text -> text.equalsIgnoreCase("win32_process")).findFirst();
    String method =
        Letters.lower(
            arguments
                .text("methodname", 1)
                .or(() -> arguments.text("name", 1))
                .or(() -> arguments.text("action", 0))
                .orElse(name.startsWith("get") ? "list" : ""));
    bits.or(() -> process).ifPresent(className -> run.wmi(className, method, lines()));
    return unknown;
  }

  /// The arguments of a method: a list, or a table whose members are named.
  private List<String> lines() {
    Optional<PsValue> given =
        arguments.get("argumentlist", 2).or(() -> arguments.get("arguments", 2));
    if (given.isPresent() && given.get() instanceof PsValue.Table table) {
      return table.entries().values().stream().map(PsCoreCommand::shown).toList();
    }
    return given.map(PsValue::asItems).orElse(List.of()).stream()
        .map(PsCoreCommand::shown)
        .toList();
  }
}
