package org.bitshound.hunt;

import java.util.Optional;
import org.bitshound.casefile.Alias;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.Host;
import org.bitshound.correlation.FoldedHost;
import org.bitshound.correlation.HostRecord;
import org.bitshound.intake.hosts.Machine;

/// The hosts of the document: what they are called, what the evidence says of them as a whole, and
/// what could be seen of them.
final class Hosts {

  private Hosts() {}

  /// {@return all but who used BITS, which cases tell when they are judged}
  ///
  /// @param files how far the collected files could tell; absent where none were
  static Host.Draft draft(Machine machine, FoldedHost folded, Optional<Coverage> files) {
    HostRecord record = folded.host();
    var host = new Host.Draft();
    host.name = Optional.of(machine.name());
    machine
        .aliases()
        .forEach(alias -> host.aliases.add(new Alias(alias.name(), alias.first(), alias.last())));
    host.domain = machine.domain();
    host.boots = record.boots();
    host.clockChanges = record.clockChanges();
    host.bits = record.bits();
    host.settings = record.settings();
    host.logons = record.logons();
    host.commands = record.commands();
    host.coverage = new CoverageRows(record).of(machine, files);
    host.jobs = QueuedJobs.of(folded.cases());
    host.evidence = record.evidence();
    return host;
  }
}
