package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.casefile.Word;
import org.bitshound.report.words.ClockWords;
import org.bitshound.report.words.Times;
import org.bitshound.report.words.Wording;

/// What happened in order of time, and the records that a case cites.
final class EvidencePart {
  private final Times times;

  /// By path, what was done to times of files that follow another clock.
  private final Map<String, String> clocks = new HashMap<>();

  /// @param files of the document
  EvidencePart(List<EvidenceFile> files, Times times) {
    this.times = times;
    for (EvidenceFile file : files) {
      file.clock()
          .flatMap(ClockWords::ofOneTime)
          .ifPresent(words -> clocks.put(file.path(), words));
    }
  }

  Section timeline(Case one) {
    var moments = new ArrayList<Block.Moment>();
    for (TimelineRow row : one.timeline()) {
      moments.add(
          new Block.Moment(
              row.time(),
              times.time(row.time()),
              row.what(),
              Text.said(row.text() + clock(row, one)),
              row.evidence()));
    }
    return new Section(
        "timeline",
        "Timeline",
        moments.isEmpty() ? List.of() : List.of(new Block.Moments(moments)));
  }

  Section records(Case one) {
    var rows = new ArrayList<List<Text>>();
    for (EvidenceRow row : one.evidence()) {
      rows.add(
          List.of(
              Text.said(row.ref()).asOurs(),
              Text.said(row.time().map(times::exact).orElse("")),
              Text.quoted(row.provider().map(EvidencePart::shortened).orElse("")).asOurs(),
              Text.said(number(row.eventId())).asOurs(),
              Text.said(number(row.record())),
              Text.quoted(row.path()).asRepeated(),
              Text.said(number(row.offset())),
              Text.said(remark(row))));
    }
    return new Section(
        "evidence",
        "Evidence",
        List.of(
            new Block.Table(
                List.of("ref", "time", "provider", "event", "record", "file", "offset", "more"),
                rows)));
  }

  private static String shortened(String provider) {
    String common = "Microsoft-Windows-";
    return provider.startsWith(common) ? provider.substring(common.length()) : provider;
  }

  private static String number(OptionalLong value) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : "";
  }

  /// A time follows another clock where no record of the host's own clock says it too.
  private String clock(TimelineRow row, Case one) {
    if (clocks.isEmpty()) {
      return "";
    }
    List<EvidenceRow> cited =
        one.evidence().stream().filter(each -> row.evidence().contains(each.ref())).toList();
    boolean other = cited.stream().allMatch(each -> clocks.containsKey(each.path()));
    return cited.isEmpty() || !other ? "" : " (time " + clocks.get(cited.getFirst().path()) + ")";
  }

  private String remark(EvidenceRow row) {
    var parts = new ArrayList<String>();
    row.item().ifPresent(parts::add);
    row.recovered().map(Word::word).map("recovered from "::concat).ifPresent(parts::add);
    row.layout().map("read by the layout "::concat).ifPresent(parts::add);
    if (row.timeWithin().isPresent()) {
      parts.add("time within " + Wording.duration(row.timeWithin().get()));
    }
    Optional.ofNullable(clocks.get(row.path())).map("time "::concat).ifPresent(parts::add);
    if (!row.alsoIn().isEmpty()) {
      parts.add("also in " + Wording.some(row.alsoIn().stream().map(one -> one.path()).toList()));
    }
    return String.join("; ", parts);
  }
}
