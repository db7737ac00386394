package org.bitshound.correlation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.bitshound.casefile.Deed;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobActor;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Priority;
import org.bitshound.casefile.TransferFile;
import org.bitshound.command.Action;
import org.bitshound.command.Verb;
import org.bitshound.observation.ProcessStarted.Details;

/// What the commands that were given to a job add to what BITS logged of it: local names, the
/// notify command, settings, who else had a hand in it. What BITS logged comes first; what commands
/// add is inferred, as surely as they were joined.
final class JobCommands {

  private final List<CommandLink> links;
  private final Citations cite;
  private final Redaction redact;
  private final Map<String, Inference> inferred = new LinkedHashMap<>();

  JobCommands(List<CommandLink> links, Citations cite, Redaction redact) {
    this.links = links;
    this.cite = cite;
    this.redact = redact;
  }

  /// {@return by field path, what only a command says}
  Map<String, Inference> inferred() {
    return inferred;
  }

  private void says(String path, CommandLink link, CommandRecord command) {
    cite.says(path, command.sources());
    inferred.put(
        path,
        new Inference(link.rule(), link.match(), cite.refs(command.sources()), link.others()));
  }

  /// Gives files whose local name BITS did not log the one that a command gives to their address,
  /// and adds the files that BITS did not log at all.
  List<TransferFile> complete(List<TransferFile> logged) {
    var files = new ArrayList<>(logged);
    for (CommandLink link : links) {
      for (CommandRecord command : link.group().commands()) {
        for (int i = 0; i < logged.size(); i++) {
          files.set(i, completed(files.get(i), i, link, command));
        }
        if (logged.isEmpty()) {
          addAll(command, link, files);
        }
      }
    }
    return files;
  }

  private TransferFile completed(
      TransferFile file, int index, CommandLink link, CommandRecord command) {
    Optional<String> local =
        file.destination().isPresent()
            ? Optional.empty()
            : file.url()
                .flatMap(url -> CommandFiles.naming(url, command))
                .flatMap(CommandGroup::localName);
    if (local.isEmpty()) {
      return file;
    }
    says("files[" + index + "].destination", link, command);
    TransferFile.Draft draft = file.toDraft();
    draft.destination = local.map(redact::text);
    return draft.toTransferFile();
  }

  private void addAll(CommandRecord command, CommandLink link, List<TransferFile> files) {
    for (Action action : command.reading().actions()) {
      if (CommandFiles.namesAFile(action)) {
        int before = files.size();
        CommandFiles.add(action, command, files, cite, redact);
        if (files.size() > before) {
          inferred.put(
              "files[" + before + "]",
              new Inference(
                  link.rule(), link.match(), cite.refs(command.sources()), link.others()));
        }
      }
    }
  }

  /// Fills what of the job only commands say.
  void complete(Job.Draft job) {
    forEach((link, command) -> {
      for (Action action : command.reading().actions()) {
        complete(job, action, link, command);
      }
    });
  }

  private void complete(Job.Draft job, Action action, CommandLink link, CommandRecord command) {
    switch (action.verb()) {
      case TRANSFER, CREATE -> {
        JobType type = type(action);
        if (job.type.isEmpty()) {
          job.type = Optional.of(type);
          says("job.type", link, command);
        }
      }
      case SET_NOTIFY_COMMAND -> {
        if (job.notifyCommand.isEmpty() && action.program().isPresent()) {
          job.notifyCommand =
              Optional.of(
                  new Notify(
                      action.program().map(redact::text),
                      action.arguments().map(redact::text),
                      OptionalLong.empty()));
          says("job.notify", link, command);
        }
      }
      case SET_PRIORITY -> {
        job.priority = action.value().flatMap(JobCommands::priority);
        job.priority.ifPresent(known -> says("job.priority", link, command));
      }
      case SET_DESCRIPTION -> {
        job.description = action.value().map(redact::text);
        job.description.ifPresent(known -> says("job.description", link, command));
      }
      case SET_MIN_RETRY_DELAY -> {
        job.retryDelay = action.value().flatMap(JobCommands::seconds);
        job.retryDelay.ifPresent(known -> says("job.retryDelay", link, command));
      }
      case SET_NO_PROGRESS_TIMEOUT -> {
        job.noProgressTimeout = action.value().flatMap(JobCommands::seconds);
        job.noProgressTimeout.ifPresent(known -> says("job.noProgressTimeout", link, command));
      }
      case SET_MAX_DOWNLOAD_TIME -> {
        job.maxDownloadTime = action.value().flatMap(JobCommands::seconds);
        job.maxDownloadTime.ifPresent(known -> says("job.maxDownloadTime", link, command));
      }
      case SET_PROXY -> {
        job.proxy = action.value().map(redact::text);
        job.proxy.ifPresent(known -> says("job.proxy", link, command));
      }
      case SET_HTTP_METHOD -> {
        job.httpMethod = action.value();
        job.httpMethod.ifPresent(known -> says("job.httpMethod", link, command));
      }
      case SET_CUSTOM_HEADERS -> {
        job.customHeaders =
            action.value().map(names -> List.of(names.split(", "))).orElse(List.of());
        if (!job.customHeaders.isEmpty()) {
          says("job.customHeaders", link, command);
        }
      }
      case SET_CREDENTIALS -> {
        job.credentials = Optional.of(true);
        says("job.credentials", link, command);
      }
      default -> {} // changes nothing that the case file has a field for
    }
  }

  private static JobType type(Action action) {
    String value = action.value().orElse("");
    return switch (value) {
      case "upload" -> JobType.UPLOAD;
      case "upload-reply" -> JobType.UPLOAD_REPLY;
      default -> JobType.DOWNLOAD;
    };
  }

  private static Optional<Priority> priority(String word) {
    for (Priority each : Priority.values()) {
      if (each.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static Optional<Duration> seconds(String digits) {
    boolean number =
        !digits.isEmpty() && digits.length() < 12 && digits.chars().allMatch(Character::isDigit);
    return number ? Optional.of(Duration.ofSeconds(Long.parseLong(digits))) : Optional.empty();
  }

  private void forEach(BiConsumer<CommandLink, CommandRecord> to) {
    for (CommandLink link : links) {
      link.group().commands().forEach(command -> to.accept(link, command));
    }
  }

  /// {@return whoever touched the job by a command, but for its making, which event 3 tells}
  List<JobActor> actors() {
    var actors = new ArrayList<JobActor>();
    forEach((link, command) ->
        command.reading().actions().stream()
            .filter(action -> !TypedCommands.isWithoutTime(command))
            .map(action -> deed(action.verb()))
            .flatMap(Optional::stream)
            .distinct()
            .forEach(did -> actors.add(actor(did, link, command))));
    return actors;
  }

  private JobActor actor(Deed did, CommandLink link, CommandRecord command) {
    var actor = new JobActor.Draft();
    actor.time = Optional.of(command.time());
    actor.did = Optional.of(did);
    actor.user = command.user();
    actor.sid = command.sid();
    actor.logonId =
        command
            .process()
            .flatMap(seen -> seen.said(details -> Numbers.hex(details.account().logonId())));
    actor.processId = command.processId();
    actor.image = command.process().flatMap(seen -> seen.said(Details::image));
    actor.match = Optional.of(link.match());
    actor.how = Optional.of(link.rule() + ": " + link.how());
    actor.evidence = cite.refs(command.sources());
    return actor.toJobActor();
  }

  private static Optional<Deed> deed(Verb verb) {
    return switch (verb.effect()) {
      case MAKES, NONE -> Optional.empty();
      case ADDS_FILES -> Optional.of(Deed.ADDED_FILE);
      case CHANGES ->
          Optional.of(verb == Verb.SET_NOTIFY_COMMAND ? Deed.SET_NOTIFY_COMMAND : Deed.CHANGED);
      case TAKES_OVER -> Optional.of(Deed.TOOK_OWNERSHIP);
      case SUSPENDS -> Optional.of(Deed.SUSPENDED);
      case RESUMES -> Optional.of(Deed.RESUMED);
      case COMPLETES -> Optional.of(Deed.COMPLETED);
      case CANCELS -> Optional.of(Deed.CANCELLED);
      case LOOKS -> Optional.of(Deed.LISTED);
    };
  }
}
