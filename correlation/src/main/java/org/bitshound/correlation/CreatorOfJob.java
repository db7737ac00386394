package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.Creator;

/// Who made a job: by its announcement, by what the queue keeps, by a command that makes jobs.
final class CreatorOfJob {
  private final JobRecords records;
  private final JobLife life;
  private final Citations cite;
  private final Redaction redact;

  CreatorOfJob(JobRecords records, JobLife life, Citations cite, Redaction redact) {
    this.records = records;
    this.life = life;
    this.cite = cite;
    this.redact = redact;
  }

  /// {@return who is known to have made it; empty for nobody}
  Optional<Creator> creator() {
    var row = new CreatorRow(cite, redact);
    life.announcement()
        .ifPresent(created -> {
          row.add(created);
          records
              .process(created)
              .ifPresent(link ->
                  row.add(link.process(), records.creatorsLineage(), link.match(), link.how()));
        });
    records.kept().ifPresent(row::add);
    records.creatorsImage().ifPresent(row::add);
    Optional<CommandLink> made =
        records.commands().stream()
            .filter(link -> link.group().makesAJob() && !TypedCommands.isWithoutTime(link.group()))
            .findFirst();
    List<CommandRecord> makers = makers(records);
    if (makers.size() > 1) {
      return row.sharing(candidates(makers, made.orElseThrow())).creator();
    }
    made.ifPresent(link -> {
      CommandRecord maker = link.group().maker();
      makers.stream()
          .flatMap(command -> command.process().stream())
          .forEach(process ->
              row.add(process, maker.lineage(), link.match(), link.rule() + ": " + link.how()));
      row.add(maker);
    });
    Optional<SeenLogon> logon =
        records
            .creatorLogon()
            .or(() -> makers.stream().flatMap(maker -> maker.logon().stream()).findFirst());
    return row.inSession(logon).creator();
  }

  /// The commands of which each may have made the job, where event 3 names no process: one, unless
  /// there is a tie.
  static List<CommandRecord> makers(JobRecords records) {
    if (records.creatorProcessId().isPresent()) {
      return List.of();
    }
    return records.commands().stream()
        .filter(link -> link.group().makesAJob() && !TypedCommands.isWithoutTime(link.group()))
        .limit(1)
        .flatMap(link -> Stream.concat(Stream.of(link.group()), link.rivals().stream()))
        .map(CommandGroup::maker)
        .toList();
  }

  private List<Creator> candidates(List<CommandRecord> makers, CommandLink link) {
    var candidates = new ArrayList<Creator>();
    for (CommandRecord maker : makers) {
      var row = new CreatorRow("creator.candidates[" + candidates.size() + "]", cite, redact);
      maker
          .process()
          .ifPresent(process ->
              row.add(process, maker.lineage(), link.match(), link.rule() + ": " + link.how()));
      row.add(maker).inSession(maker.logon()).creator().ifPresent(candidates::add);
    }
    return candidates;
  }
}
