package org.bitshound.correlation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Integrity;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.correlation.ServiceChildren.Child;
import org.bitshound.observation.ProcessStarted.Details;

/// Writes children of the BITS service as the case file has them.
final class ChildRows {

  private final Citations cite;
  private final Redaction redact;
  private final List<Boot> boots;

  ChildRows(Citations cite, Redaction redact, List<Boot> boots) {
    this.cite = cite;
    this.redact = redact;
    this.boots = boots;
  }

  /// @param why what makes it one of the case's
  ChildProcess row(Child child, String why, Match match) {
    SeenProcess process = child.process();
    var row = new ChildProcess.Draft();
    row.time = Optional.of(process.started());
    row.image = process.image();
    row.commandLine = child.commandLine().map(redact::text);
    row.processId = OptionalLong.of(process.processId());
    row.why = Optional.of(why);
    row.user = process.said(details -> details.account().user());
    row.sid = process.said(details -> details.account().sid());
    row.logonId = process.said(details -> Numbers.hex(details.account().logonId()));
    row.integrity = process.said(Details::integrity).map(level -> Integrity.valueOf(level.name()));
    row.processGuid = process.said(Details::processGuid);
    row.boot = Boots.indexAt(boots, process.started());
    row.match = Optional.of(match);
    row.evidence = cite.refs(child.sources());
    return row.toChildProcess();
  }

  TimelineRow timeline(Child child) {
    String what = child.process().image().orElse("process " + child.process().processId());
    return new TimelineRow(
        child.process().started(),
        Happening.CHILD_STARTED.word(),
        "the service host started "
            + what
            + child.commandLine().map(line -> ": " + redact.text(line)).orElse(""),
        cite.refs(child.process().sources()));
  }
}
