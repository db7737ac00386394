package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.bitshound.casefile.Code;
import org.bitshound.casefile.TransferAttempt;
import org.bitshound.casefile.TransferFile;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.Source;
import org.bitshound.observation.TemporaryFilesLeft;
import org.bitshound.observation.Transfer;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;

/// Writes the files of a job as the case file has them.
final class TransferFiles {

  private final List<JobObservation> seen;
  private final CaseParts parts;
  private final Citations cite;
  private final Redaction redact;

  TransferFiles(List<JobObservation> seen, CaseParts parts, Citations cite, Redaction redact) {
    this.seen = seen;
    this.parts = parts;
    this.cite = cite;
    this.redact = redact;
  }

  /// {@return a file of which the queue alone tells}
  static List<TransferFile> ofQueue(FileRecords records, Citations cite) {
    var files = new TransferFiles(List.of(), CaseParts.none(), cite, Redaction.of(List.of()));
    return files.of(List.of(records));
  }

  List<TransferFile> of(List<FileRecords> files) {
    var written = new ArrayList<TransferFile>(files.size());
    for (FileRecords each : files) {
      written.add(file(each, "files[" + written.size() + "].", files.size() == 1));
    }
    return written;
  }

  private TransferFile file(FileRecords records, String path, boolean isOnly) {
    var file = new TransferFile.Draft();
    file.url = cite.value(path + "url", url(records)).map(redact::url);
    records.added().ifPresent(added -> add(added, path, file));
    file.temporary = isOnly ? cite.value(path + "temporary", temporary()) : Optional.empty();
    records.kept().ifPresent(kept -> add(kept, path, file));
    addSizes(records, path, file);
    records.kept().ifPresent(kept -> addSizes(kept, path, file));
    file.started = cite.value(path + "started", firstStart(records));
    records
        .lastStop()
        .ifPresent(stop -> {
          file.stopped = cite.value(path + "stopped", Optional.of(Told.by(stop, stop.time())));
          file.result = cite.value(path + "result", result(stop));
        });
    for (TransferRecords each : records.attempts()) {
      file.transfers.add(transfer(each));
    }
    cite.says(path + "transfers", sourcesOf(records.attempts()));
    return file.toTransferFile();
  }

  private static Optional<Told<String>> url(FileRecords records) {
    return records.url().map(url -> new Told<>(url, tellers(records, url)));
  }

  /// Who added it, and the first attempt that names it so.
  private static List<Source> tellers(FileRecords records, String url) {
    var tellers = new ArrayList<Source>();
    records
        .added()
        .filter(added -> added.remoteName().equals(Optional.of(url)))
        .ifPresent(added -> tellers.add(added.source()));
    records
        .kept()
        .filter(kept -> kept.file().remoteName().equals(Optional.of(url)))
        .ifPresent(kept -> tellers.add(kept.source()));
    for (TransferRecords each : records.attempts()) {
      if (each.url().equals(Optional.of(url))) {
        tellers.addAll(sourcesOf(List.of(each)));
        break;
      }
    }
    return tellers;
  }

  private void add(FileAdded added, String path, TransferFile.Draft file) {
    List<Source> event = List.of(added.source());
    file.added = Optional.of(added.time());
    cite.says(path + "added", event);
    file.addedBy = ActorRows.named(added.by());
    file.addedBy.ifPresent(by -> cite.says(path + "addedBy", event));
    file.destination = added.localName().filter(name -> !name.isEmpty());
    file.destination.ifPresent(name -> cite.says(path + "destination", event));
  }

  private void add(KeptFile kept, String path, TransferFile.Draft file) {
    file.id = kept(kept, path + "id", kept.file().id());
    file.destination =
        file.destination.or(() -> kept(kept, path + "destination", kept.file().localName()));
    file.temporary =
        file.temporary.or(() -> kept(kept, path + "temporary", kept.file().temporaryName()));
    file.drive = kept(kept, path + "drive", kept.file().drive());
    file.volume = kept(kept, path + "volume", kept.file().volume());
    file.volumeSerial = kept(kept, path + "volumeSerial", kept.file().volumeSerial());
  }

  private void addSizes(KeptFile kept, String path, TransferFile.Draft file) {
    if (file.sizeTotal.isEmpty()) {
      file.sizeTotal = kept.file().total();
      kept(kept, path + "sizeTotal", known(file.sizeTotal));
    }
    if (file.sizeTransferred.isEmpty()) {
      file.sizeTransferred = kept.file().transferred();
      kept(kept, path + "sizeTransferred", known(file.sizeTransferred));
    }
    file.remoteTime =
        file.remoteTime.or(() -> kept(kept, path + "remoteTime", kept.file().remoteTime()));
  }

  private <T> Optional<T> kept(KeptFile kept, String path, Optional<T> value) {
    value.ifPresent(known -> cite.says(path, List.of(kept.source())));
    return value;
  }

  /// The one temporary file of a job of one file, as BITS or Sysmon names it.
  private Optional<Told<String>> temporary() {
    Optional<Told<String>> left =
        Told.last(
            seen,
            each ->
                each instanceof TemporaryFilesLeft files && files.paths().size() == 1
                    ? Optional.of(files.paths().getFirst())
                    : Optional.empty());
    return left.or(() ->
        WrittenFiles.onlyName(parts.written())
            .map(name -> new Told<>(name, sources(temporaryOf(parts.written())))));
  }

  private static List<FileWritten> temporaryOf(List<FileWritten> written) {
    return written.stream().filter(each -> each.mark().isEmpty()).toList();
  }

  private static List<Source> sources(List<FileWritten> written) {
    return written.stream().map(FileWritten::source).toList();
  }

  private void addSizes(FileRecords records, String path, TransferFile.Draft file) {
    file.sizeTotal =
        cite.number(
            path + "sizeTotal",
            latest(records, each -> known(each.bytesTotal(), each.fileLength())));
    file.sizeTransferred =
        cite.number(
            path + "sizeTransferred", latestStop(records, each -> known(each.bytesTransferred())));
    file.sizeFromPeers =
        cite.number(
            path + "sizeFromPeers", latestStop(records, each -> known(each.bytesFromPeers())));
    file.remoteTime = cite.value(path + "remoteTime", latest(records, Transfer::fileTime));
  }

  private static Optional<Long> known(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  private static Optional<Long> known(OptionalLong number, OptionalLong otherwise) {
    return known(number.isPresent() ? number : otherwise);
  }

  /// The last thing said of it, by a stop or by a start.
  private static <T> Optional<Told<T>> latest(
      FileRecords records, Function<Transfer, Optional<T>> question) {
    for (int i = records.attempts().size() - 1; i >= 0; i--) {
      TransferRecords each = records.attempts().get(i);
      Optional<Told<T>> answer = each.stopped().flatMap(stop -> answer(stop, question));
      if (answer.isEmpty()) {
        answer =
            each.started()
                .flatMap(
                    start -> question.apply(start.transfer()).map(value -> Told.by(start, value)));
      }
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private static <T> Optional<Told<T>> latestStop(
      FileRecords records, Function<Transfer, Optional<T>> question) {
    for (int i = records.attempts().size() - 1; i >= 0; i--) {
      Optional<Told<T>> answer =
          records.attempts().get(i).stopped().flatMap(stop -> answer(stop, question));
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private static <T> Optional<Told<T>> answer(
      TransferStopped stop, Function<Transfer, Optional<T>> question) {
    return question.apply(stop.transfer()).map(value -> Told.by(stop, value));
  }

  private static Optional<Told<Instant>> firstStart(FileRecords records) {
    for (TransferRecords each : records.attempts()) {
      Optional<TransferStarted> started = each.started();
      if (started.isPresent()) {
        return started.map(start -> Told.by(start, start.time()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Told<Code>> result(TransferStopped stop) {
    return known(stop.result()).map(code -> Told.by(stop, JobCase.code(code)));
  }

  private TransferAttempt transfer(TransferRecords records) {
    var transfer = new TransferAttempt.Draft();
    transfer.id = records.id();
    transfer.url = records.url().map(redact::url);
    transfer.started = records.started().map(TransferStarted::time);
    transfer.sizeTotal = number(records, each -> known(each.bytesTotal(), each.fileLength()));
    transfer.peer = records.first(Transfer::peer);
    transfer.remoteTime = records.first(Transfer::fileTime);
    records.stopped().ifPresent(stop -> addStop(stop, transfer));
    List<Source> sources = sourcesOf(List.of(records));
    transfer.serviceProcessId = sources.getFirst().loggedBy();
    transfer.evidence = cite.refs(sources);
    return transfer.toTransferAttempt();
  }

  private void addStop(TransferStopped stop, TransferAttempt.Draft transfer) {
    transfer.stopped = Optional.of(stop.time());
    transfer.result = known(stop.result()).map(JobCase::code);
    transfer.sizeTransferred = stop.transfer().bytesTransferred();
    transfer.sizeFromPeers = stop.transfer().bytesFromPeers();
    transfer.proxy = stop.proxy().map(redact::url);
    transfer.bandwidthLimit = stop.bandwidthLimit();
  }

  private static OptionalLong number(
      TransferRecords records, Function<Transfer, Optional<Long>> question) {
    Optional<Long> answer = records.first(question);
    return answer.isPresent() ? OptionalLong.of(answer.get()) : OptionalLong.empty();
  }

  static List<Source> sourcesOf(List<TransferRecords> attempts) {
    var sources = new ArrayList<Source>(2 * attempts.size());
    for (TransferRecords each : attempts) {
      each.started().ifPresent(start -> sources.add(start.source()));
      each.stopped().ifPresent(stop -> sources.add(stop.source()));
    }
    return sources;
  }
}
