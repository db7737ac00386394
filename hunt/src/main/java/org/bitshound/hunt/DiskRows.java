package org.bitshound.hunt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Contradiction;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.OnDisk;
import org.bitshound.casefile.Signature;
import org.bitshound.casefile.SignatureStatus;
import org.bitshound.casefile.TransferFile;
import org.bitshound.hunt.FilesOnDisk.Sight;
import org.bitshound.intake.collected.CollectedFile;
import org.bitshound.intake.collected.CollectedFile.Digests;
import org.bitshound.intake.collected.CollectedFile.Mark;
import org.bitshound.intake.collected.Lookup;
import org.bitshound.observation.CoverageSource;
import org.bitshound.remote.Credentials;

/// Writes what was seen of collected files into one case: the rows, and the evidence of them.
final class DiskRows {
  /// Zip archives and FAT keep every second second.
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  private static final String CREATOR_GONE = "creator-file-gone";

  private final Case.Draft draft;
  private final Map<String, String> refs = new LinkedHashMap<>();

  /// @param draft whose evidence, sources and inferences are added to
  DiskRows(Case.Draft draft) {
    this.draft = draft;
    draft.evidence = new ArrayList<>(draft.evidence);
    draft.sources = new LinkedHashMap<>(draft.sources);
    draft.inferred = new LinkedHashMap<>(draft.inferred);
    draft.contradictions = new ArrayList<>(draft.contradictions);
  }

  /// Says of a creator whose signature no record tells whether its file carries one.
  void signature(Function<String, Lookup> ask) {
    Optional<Creator> creator = draft.creator.filter(by -> by.signature().isEmpty());
    Optional<Lookup> seen = creator.flatMap(Creator::image).map(ask);
    if (seen.isPresent() && seen.get() instanceof Lookup.Found found) {
      found
          .file()
          .carriesCertificates()
          .map(DiskRows::signature)
          .ifPresent(signature -> {
            Creator.Draft signed = creator.get().toDraft();
            signed.signature = Optional.of(signature);
            draft.creator = Optional.of(signed.toCreator());
            draft.sources.put("creator.signature", List.of(cite(found.file().path(), "the file")));
          });
    }
  }

  /// Says of the program that BITS is to run whether it is there, and of a job that may wait
  /// whether its maker's program is gone.
  void programsOfJob(Function<String, Lookup> ask) {
    Optional<Job.Draft> job = draft.job.map(Job::toDraft);
    if (job.isEmpty()) {
      return;
    }
    job.get()
        .notifyCommand
        .flatMap(Notify::program)
        .map(ask)
        .flatMap(this::program)
        .ifPresent(program -> {
          job.get().notifyOnDisk = Optional.of(program);
          draft.sources.put("job.notifyOnDisk", program.evidence());
        });
    Optional<Lookup> maker =
        draft
            .creator
            .filter(by -> QueuedJobs.mayWait(draft.job.orElseThrow()))
            .flatMap(Creator::image)
            .map(ask);
    if (maker.isPresent() && maker.get() instanceof Lookup.Missing missing) {
      job.get().orphaned.addFirst(CREATOR_GONE);
      var evidence = new ArrayList<>(List.of(cite(missing.folder(), "the folder")));
      evidence.addAll(draft.sources.getOrDefault("job.orphaned", List.of()));
      draft.sources.put("job.orphaned", evidence);
    }
    draft.job = Optional.of(job.get().toJob());
  }

  private Optional<OnDisk> program(Lookup seen) {
    return switch (seen) {
      case Lookup.Found found ->
          Optional.of(
              row(
                  found.file(),
                  new Sight(seen, Optional.empty(), Optional.empty()),
                  Optional.empty(),
                  cite(found.file().path(), "the file")));
      case Lookup.Missing missing -> Optional.of(missing(missing));
      case Lookup.Unknown ignored -> Optional.empty();
    };
  }

  private OnDisk missing(Lookup.Missing missing) {
    var row = new OnDisk.Draft();
    row.path = Optional.of(missing.path());
    row.present = Optional.of(false);
    row.evidence = List.of(cite(missing.folder(), "the folder"));
    return row.toOnDisk();
  }

  /// {@return the file with what was seen of it}
  ///
  /// @param at its field path
  TransferFile of(TransferFile file, String at, Sight sight) {
    TransferFile.Draft seen = file.toDraft();
    switch (sight.seen()) {
      case Lookup.Found found -> add(found.file(), at, sight, seen);
      case Lookup.Missing missing -> seen.onDisk = Optional.of(missing(missing));
      case Lookup.Unknown ignored -> {}
    }
    return seen.toTransferFile();
  }

  private void add(CollectedFile file, String at, Sight sight, TransferFile.Draft seen) {
    String ref = cite(file.path(), "the file");
    seen.onDisk = Optional.of(row(file, sight, seen.remoteTime, ref));
    if (mayBeWhatWasFetched(file, seen)) {
      if (seen.type.isEmpty()) {
        seen.type = file.type();
        file.type().ifPresent(type -> draft.sources.put(at + ".type", List.of(ref)));
      }
      file.digests().map(DiskRows::hashes).ifPresent(hashes -> add(hashes, at, ref, seen));
    }
    file.mark().ifPresent(mark -> add(mark, at, seen));
    sight
        .rule()
        .ifPresent(rule ->
            draft.inferred.put(
                at + ".onDisk", new Inference(rule, Match.POSSIBLE, List.of(ref), List.of())));
  }

  /// What has another length is there now, and was not fetched: it says nothing of what was.
  private static boolean mayBeWhatWasFetched(CollectedFile file, TransferFile.Draft seen) {
    return seen.sizeTotal.isEmpty() || seen.sizeTotal.getAsLong() == file.size();
  }

  private static OnDisk row(
      CollectedFile file, Sight sight, Optional<Instant> remoteTime, String ref) {
    var row = new OnDisk.Draft();
    row.path = Optional.of(file.path());
    row.present = Optional.of(true);
    row.size = OptionalLong.of(file.size());
    row.created = file.created();
    row.modified =
        file.onVolume() || remoteTime.filter(time -> isSame(time, file.modified())).isPresent()
            ? Optional.of(file.modified())
            : Optional.empty();
    row.type = file.type();
    row.hashes = file.digests().map(DiskRows::hashes);
    row.signature = file.carriesCertificates().map(DiskRows::signature);
    row.as = sight.as();
    row.evidence = List.of(ref);
    return row.toOnDisk();
  }

  /// BITS gives a file the server's time: a copy that has it still has kept the time.
  private static boolean isSame(Instant remoteTime, Instant modified) {
    return Duration.between(remoteTime, modified).abs().compareTo(TWO_SECONDS) <= 0;
  }

  private static Signature signature(boolean carriesCertificates) {
    return new Signature(
        SignatureStatus.UNKNOWN,
        Optional.empty(),
        Optional.of(
            carriesCertificates
                ? "the file carries certificates, which nobody verified"
                : "the file carries no certificate; a catalogue may still sign it"));
  }

  private static Hashes hashes(Digests digests) {
    return new Hashes(
        Optional.of(digests.md5()),
        Optional.of(digests.sha1()),
        Optional.of(digests.sha256()),
        Optional.empty());
  }

  /// A hash that a record has is of the time of the record; another one now is another file.
  private void add(Hashes now, String at, String ref, TransferFile.Draft seen) {
    String path = at + ".hashes";
    if (seen.hashes.isEmpty()) {
      seen.hashes = Optional.of(now);
      draft.sources.put(path, List.of(ref));
    } else if (differs(seen.hashes.get(), now)) {
      var evidence = new ArrayList<>(draft.sources.getOrDefault(path, List.of()));
      evidence.add(ref);
      draft.contradictions.add(
          new Contradiction(
              "content-differs",
              "the file that was collected is not the one whose hash was recorded",
              List.of(path, at + ".onDisk"),
              evidence,
              Optional.empty()));
    }
  }

  private static boolean differs(Hashes then, Hashes now) {
    return differs(then.sha256(), now.sha256())
        || differs(then.sha1(), now.sha1())
        || differs(then.md5(), now.md5());
  }

  private static boolean differs(Optional<String> then, Optional<String> now) {
    return then.isPresent() && now.isPresent() && !then.get().equalsIgnoreCase(now.get());
  }

  private void add(Mark mark, String at, TransferFile.Draft seen) {
    String ref = cite(mark.path(), "the stream");
    if (seen.zoneIdentifier.isEmpty()) {
      seen.zoneIdentifier = said(at + ".zoneIdentifier", mark.says().zone(), ref);
      seen.zoneHostUrl = said(at + ".zoneHostUrl", url(mark.says().hostUrl()), ref);
      seen.zoneReferrerUrl = said(at + ".zoneReferrerUrl", url(mark.says().referrerUrl()), ref);
    }
  }

  private static Optional<String> url(Optional<String> address) {
    return address.map(Credentials::redactUrl);
  }

  private Optional<String> said(String path, Optional<String> value, String ref) {
    value.ifPresent(there -> draft.sources.put(path, List.of(ref)));
    return value;
  }

  /// {@return the ref of a file or folder, cited once}
  private String cite(String path, String item) {
    return refs.computeIfAbsent(
        path,
        cited -> {
          var row = new EvidenceRow.Draft();
          String ref = "e" + (draft.evidence.size() + 1);
          row.ref = Optional.of(ref);
          row.path = Optional.of(cited);
          row.item = Optional.of(item);
          row.source = Optional.of(CoverageSource.FILES.word());
          draft.evidence.add(row.toEvidenceRow());
          return ref;
        });
  }
}
