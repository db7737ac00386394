package org.bitshound.hunt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bitshound.bytes.Defect;
import org.bitshound.casefile.DefectRow;
import org.bitshound.correlation.LeftOut;
import org.bitshound.intake.Intake;
import org.bitshound.intake.collected.CollectedFiles;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.observation.Source;

/// What could not be read, as the document says it.
final class DefectRows {
  private DefectRows() {}

  /// {@return files first, then records that were read in part, host by host}
  static List<DefectRow> of(CollectedFiles files, Intake intake, List<JudgedHost> hosts) {
    Stream<DefectRow> ofFiles =
        Stream.concat(files.defects().stream(), intake.defects().stream()).map(DefectRows::row);
    Stream<DefectRow> inPart =
        hosts.stream().flatMap(host -> host.readInPart().stream()).map(DefectRows::readInPart);
    Stream<DefectRow> leftOut =
        hosts.stream().flatMap(host -> host.leftOut().stream()).map(DefectRows::leftOut);
    return Stream.of(ofFiles, inPart, leftOut).flatMap(rows -> rows).toList();
  }

  private static DefectRow leftOut(LeftOut left) {
    var row = new DefectRow.Draft();
    row.path = Optional.of(left.first().place().path());
    row.offset = OptionalLong.of(left.first().place().offset());
    row.what = Optional.of(Defect.What.SIZE_LIMIT.word());
    row.expected = Optional.of("at most " + left.most() + " " + left.what() + " of one host");
    row.found = Optional.of((left.most() + left.count()) + ", the first too many here");
    row.effect = Optional.of("what these " + left.count() + " say is not known");
    row.severity = Optional.of(Defect.Severity.LIMIT.word());
    return row.toDefectRow();
  }

  private static DefectRow readInPart(Source record) {
    var row = new DefectRow.Draft();
    row.path = Optional.of(record.place().path());
    row.offset = OptionalLong.of(record.place().offset());
    row.what = Optional.of(Defect.What.SIZE_LIMIT.word());
    row.expected = Optional.of("a command or script whose reading takes bounded work");
    row.found = Optional.of("one that unfolds without end, or nests very deep");
    row.effect =
        Optional.of(
            "whether the rest of it has to do with BITS is not known; read the record by hand"
                + (record.isNumbered() ? ": number " + record.recordId() : ""));
    row.severity = Optional.of(Defect.Severity.LIMIT.word());
    return row.toDefectRow();
  }

  static DefectRow row(FileDefect found) {
    Defect defect = found.defect();
    var row = new DefectRow.Draft();
    row.path = Optional.of(found.path());
    row.offset = OptionalLong.of(defect.offset());
    row.what = Optional.of(defect.what().word());
    row.expected = Optional.of(defect.expected());
    row.found = Optional.of(defect.found());
    row.effect = Optional.of(defect.effect());
    row.severity = Optional.of(defect.severity().word());
    return row.toDefectRow();
  }
}
