package org.bitshound.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Binds the words of a script to the parameters of a BITS cmdlet, as PowerShell would. Source:
/// [PowerShell], "about_Parameters", "about_Splatting", "about_Pipelines".
final class BitsCall {
  private static final List<String> TELLING =
      List.of("Source", "Destination", "BitsJob", "NotifyCmdLine", "Name", "JobId");

  private final Cmdlet cmdlet;
  private final Draft draft;
  private final PsRun run;
  private final CmdletCall call;
  private final List<PsValue> places = new ArrayList<>();

  BitsCall(Cmdlet cmdlet, Draft draft, PsRun run) {
    this.cmdlet = cmdlet;
    this.draft = draft;
    this.run = run;
    this.call = new CmdletCall(cmdlet, draft);
  }

  /// {@return what the cmdlet gives: the job}
  PsValue read(PsStatement.Command command, Optional<PsValue> input) {
    Iterator<PsStatement.Argument> arguments = command.arguments().iterator();
    Optional<PsStatement.Argument> next = next(arguments);
    while (next.isPresent()) {
      next = argument(next.get(), arguments);
    }
    byPlace();
    input.ifPresent(this::piped);
    return finish(command.raw());
  }

  /// A call that was put together by methods.
  static void ofPipe(Cmdlet cmdlet, List<Binding> bindings, PsRun run) {
    var draft = new Draft(Tool.POWERSHELL, run.way().with(Trick.INVOKED_TEXT));
    var bits = new BitsCall(cmdlet, draft, run);
    for (Binding binding : bindings) {
      PsValue value = PsValue.text(binding.value());
      if (binding.name().isEmpty()) {
        bits.places.add(value);
      } else {
        bits.bind(binding.name(), value);
      }
    }
    bits.byPlace();
    bits.finish(cmdlet.title());
  }

  private PsValue finish(String raw) {
    PsValue job = call.isBound("BitsJob") ? new PsValue.Job(call.one("BitsJob")) : made();
    call.finish();
    boolean isPlain = draft.isPlain();
    run.add(draft, isPlain ? raw : call.text());
    return job;
  }

  private PsValue made() {
    return switch (cmdlet) {
      case START -> new PsValue.Job(call.one("DisplayName"));
      case GET -> new PsValue.Job(call.one("Name").or(() -> call.one("JobId")));
      case ADD_FILE, SET, RESUME, COMPLETE, REMOVE, SUSPEND -> new PsValue.Job(Optional.empty());
    };
  }

  private static Optional<PsStatement.Argument> next(Iterator<PsStatement.Argument> arguments) {
    return arguments.hasNext() ? Optional.of(arguments.next()) : Optional.empty();
  }

  /// {@return the argument to go on with}
  private Optional<PsStatement.Argument> argument(
      PsStatement.Argument argument, Iterator<PsStatement.Argument> following) {
    if (argument.splatted().isPresent()) {
      splatted(argument.splatted().get(), argument.raw());
      return next(following);
    }
    if (argument.parameter().isEmpty()) {
      argument.value().ifPresent(node -> places.add(run.evaluator().value(node)));
      return next(following);
    }
    String written = argument.parameter().get();
    if (argument.value().isPresent()) {
      bind(written, run.evaluator().value(argument.value().get()));
      return next(following);
    }
    return parameter(written, following);
  }

  private Optional<PsStatement.Argument> parameter(
      String written, Iterator<PsStatement.Argument> following) {
    var match = CmdletParameters.match(cmdlet, written);
    Optional<PsStatement.Argument> next = next(following);
    boolean takesNone = match.accepted().filter(CmdletParameters::isSwitch).isPresent();
    boolean hasValue =
        next.filter(argument -> argument.value().isPresent() && argument.parameter().isEmpty())
            .isPresent();
    if (takesNone || !hasValue) {
      bind(written, PsValue.text("$true"));
      return next;
    }
    bind(written, run.evaluator().value(next.get().value().get()));
    return next(following);
  }

  private void bind(String written, PsValue value) {
    var match = CmdletParameters.match(cmdlet, written);
    if (match.isShortened()) {
      draft.trick(Trick.ABBREVIATED_PARAMETER);
    }
    if (match.accepted().isPresent()) {
      bindTo(match.accepted().get(), value);
    } else {
      draft.leftOver("-" + written);
      draft.fails(
          match.fits().isEmpty() ? Because.PARAMETER_NOT_ACCEPTED : Because.PARAMETER_AMBIGUOUS);
    }
  }

  private void bindTo(String parameter, PsValue value) {
    var texts = new ArrayList<String>();
    for (PsValue item : value.asItems()) {
      draft.tricks(item.allTricks());
      if (item instanceof PsValue.Job job) {
        job.name().ifPresent(texts::add);
      } else if (item instanceof PsValue.OneOf either && parameter.equals("Source")) {
        draft.doubts(Because.VALUE_NOT_KNOWN);
        draft.leftOver(either.raw());
        either.values().forEach(one -> texts.add(one.shown()));
      } else {
        texts.add(item.asText().orElseGet(() -> notKnown(parameter, item)));
      }
    }
    call.bind(parameter, texts);
  }

  private String notKnown(String parameter, PsValue value) {
    String raw = value.shown();
    boolean isEnvironment = Letters.lower(raw).startsWith("$env:");
    if (TELLING.contains(parameter) && !isEnvironment) {
      draft.doubts(Because.VALUE_NOT_KNOWN);
      draft.leftOver(raw);
    }
    return raw;
  }

  private void splatted(String name, String raw) {
    draft.trick(Trick.SPLATTING);
    Optional<PsValue> value = run.state().get(name);
    if (value.isPresent() && value.get() instanceof PsValue.Table table) {
      table.entries().forEach(this::bindEntry);
    } else if (value.isPresent() && value.get() instanceof PsValue.Items items) {
      places.addAll(items.items());
    } else {
      draft.doubts(Because.VALUE_NOT_KNOWN);
      draft.leftOver(raw);
      call.takesMore();
    }
  }

  private void bindEntry(String name, PsValue value) {
    bind(name, value);
  }

  private void byPlace() {
    Iterator<PsValue> values = places.iterator();
    for (String parameter : CmdletParameters.byPlace(cmdlet)) {
      if (values.hasNext() && !call.isBound(parameter)) {
        bindTo(parameter, values.next());
      }
    }
    while (values.hasNext()) {
      values.next().asText().ifPresent(draft::leftOver);
      draft.fails(Because.ARGUMENT_NOT_ACCEPTED);
    }
  }

  /// Objects bind by the names of their properties; jobs as such.
  private void piped(PsValue input) {
    for (PsValue item : input.asItems()) {
      if (item instanceof PsValue.Table table) {
        draft.trick(Trick.PIPELINE_INPUT);
        for (String parameter : List.of("Source", "Destination")) {
          PsValue value = table.entries().get(Letters.lower(parameter));
          if (value != null) {
            bindTo(parameter, value);
          }
        }
      } else if (item instanceof PsValue.Job job) {
        bindJob(job);
      } else if (!call.isBound("Source") && !call.isBound("BitsJob")) {
        notBound(item);
      }
    }
  }

  private void bindJob(PsValue.Job job) {
    if (CmdletParameters.byPlace(cmdlet).contains("BitsJob") && !call.isBound("BitsJob")) {
      call.bind("BitsJob", job.name().map(List::of).orElse(List.of()));
    }
  }

  private void notBound(PsValue item) {
    draft.trick(Trick.PIPELINE_INPUT);
    draft.doubts(Because.VALUE_NOT_KNOWN);
    if (item instanceof PsValue.Unknown unknown) {
      draft.leftOver(unknown.raw());
    }
    call.takesMore();
  }
}
