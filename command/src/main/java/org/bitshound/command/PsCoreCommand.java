package org.bitshound.command;

import java.util.HashMap;
import java.util.Iterator;
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
      case "new-scheduledtaskaction" -> later("execute", "argument", Wrapper.SCHEDULED_TASK);
      case "new-service" -> later("binarypathname", "", Wrapper.SERVICE);
      case "join-path" -> path();
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
            .map(PsValue::shown)
            .collect(Collectors.joining(" "));
    file.ifPresent(name -> run.program(name + (words.isEmpty() ? "" : " " + words)));
    return unknown;
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
    return Letters.lower(type).endsWith("processstartinfo") ? startInfo() : unknown;
  }

  /// What a task or a service is to start.
  private PsValue later(String program, String words, Wrapper wrapper) {
    Optional<String> name = named(program);
    Optional<String> behind = words.isEmpty() ? Optional.empty() : named(words);
    name.ifPresent(file -> run.later(file + behind.map(text -> " " + text).orElse(""), wrapper));
    return unknown;
  }

  /// {@return the value of a parameter by its name alone}
  private Optional<String> named(String name) {
    return arguments.text(name, Integer.MAX_VALUE);
  }

  private PsValue startInfo() {
    var entries = new HashMap<String, PsValue>();
    Iterator<PsValue> given =
        arguments.get("argumentlist", 1).map(PsValue::asItems).orElse(List.of()).iterator();
    for (String name : List.of("filename", "arguments")) {
      if (given.hasNext()) {
        entries.put(name, given.next());
      }
    }
    return new PsValue.Table(entries);
  }

  /// `Join-Path`: a folder and what lies in it.
  private PsValue path() {
    Optional<PsValue> folder = arguments.get("path", 0);
    Optional<PsValue> child = arguments.get("childpath", 1);
    if (folder.isEmpty() || child.isEmpty()) {
      return unknown;
    }
    String front = folder.get().shown();
    String back = child.get().shown();
    if (front.isEmpty() || back.isEmpty()) {
      return unknown;
    }
    String whole =
        (front.endsWith("\\") ? front : front + "\\")
            + (back.startsWith("\\") ? back.substring(1) : back);
    boolean isKnown = folder.get().asText().isPresent() && child.get().asText().isPresent();
    return isKnown ? PsValue.text(whole) : new PsValue.Unknown(whole);
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
            .map(PsValue::shown)
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
      return table.entries().values().stream().map(PsValue::shown).toList();
    }
    return given.map(PsValue::asItems).orElse(List.of()).stream().map(PsValue::shown).toList();
  }
}
