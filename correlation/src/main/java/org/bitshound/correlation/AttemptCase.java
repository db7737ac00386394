package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Attempt;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseId;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.Outcome;
import org.bitshound.casefile.TransferFile;
import org.bitshound.command.Action;
import org.bitshound.observation.Source;
import org.bitshound.remote.RemoteName;

/// Makes the case of commands of which no job is known: what they would do, by whom, and what was
/// seen of it. It claims no job, and no end of one.
final class AttemptCase {

  private final CommandGroup group;
  private final CaseParts parts;
  private final Kind kind;
  private final Citations cite;
  private final Redaction redact;
  private final Case.Draft draft = new Case.Draft();

  private AttemptCase(CommandGroup group, CaseParts parts) {
    this.group = group;
    this.parts = parts;
    kind = group.onlyLooks() ? Kind.SIGN : Kind.ATTEMPT;
    cite = new Citations(allSources());
    redact = Redaction.of(group.commands());
  }

  static Case.Draft of(CommandGroup group, CaseParts parts, String host, Knowledge known) {
    return new AttemptCase(group, parts).draft(host, known);
  }

  private List<Source> allSources() {
    var all = new ArrayList<>(parts.sources());
    group
        .maker()
        .process()
        .ifPresent(seen -> all.addAll(CaseParts.sources(seen, group.maker().lineage())));
    return all;
  }

  private Case.Draft draft(String host, Knowledge known) {
    draft.kind = Optional.of(kind);
    draft.host = Optional.of(host);
    identify();
    draft.creator = creator();
    draft.attempt = kind == Kind.ATTEMPT ? Optional.of(attempt()) : Optional.empty();
    draft.files =
        MarkedFiles.of(
            PlacedFiles.of(files(), known.places(), cite), parts.written(), cite, redact);
    draft.destinations = Destinations.ofNames(names(), known);
    draft.inferred = new LinkedHashMap<>();
    parts.write(draft, cite, redact);
    draft.sources = cite.sources();
    TypedSpan.of(group).ifPresent(span -> span.write(draft, group, cite));
    draft.evidence = cite.rows();
    draft.recovered = cite.allRecovered() ? Optional.of(true) : Optional.empty();
    return draft;
  }

  /// Known by the record that first tells of the command that makes it.
  private void identify() {
    Source first = group.first().tellers().getFirst().source();
    CaseId identity =
        CaseId.ofRecord(
            kind,
            CaseId.hostLabel(first.computer()),
            first.channel(),
            first.recordId(),
            first.time());
    draft.identity = Optional.of(identity);
    draft.id = Optional.of(identity.text());
  }

  private Optional<Creator> creator() {
    CommandRecord maker = group.maker();
    var row = new CreatorRow(cite, redact);
    maker
        .process()
        .ifPresent(seen ->
            row.add(
                seen,
                maker.lineage(),
                Match.EXACT,
                maker.isTheProcess()
                    ? "the process carried the command"
                    : "the process ran the script: its id stands in the script's record"));
    return row.add(maker).inSession(maker.logon()).creator();
  }

  private Attempt attempt() {
    Outcome outcome = Outcome.UNKNOWN;
    Optional<String> because = Optional.empty();
    boolean allFail =
        group.commands().stream()
            .allMatch(each -> each.reading().outcome() == org.bitshound.command.Outcome.WOULD_FAIL);
    if (allFail) {
      outcome = Outcome.WOULD_FAIL;
      because = group.maker().reading().because().map(word -> word.word());
    }
    return new Attempt(
        outcome, because, OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
  }

  /// The files that the commands name, each once.
  private List<TransferFile> files() {
    var files = new ArrayList<TransferFile>();
    for (CommandRecord command : group.commands()) {
      for (Action action : command.reading().actions()) {
        if (CommandFiles.namesAFile(action)) {
          CommandFiles.add(action, command, files, cite, redact);
        }
      }
    }
    return files;
  }

  private List<RemoteName> names() {
    return group.commands().stream()
        .flatMap(command -> command.reading().actions().stream())
        .filter(CommandFiles::namesAFile)
        .flatMap(action -> CommandGroup.remoteName(action).stream())
        .map(RemoteName::of)
        .toList();
  }
}
