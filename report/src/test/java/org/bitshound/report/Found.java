package org.bitshound.report;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.TimelineRow;

/// The texts of evidence that an analyst will look for in any report of a document.
final class Found {
  private Found() {}

  static List<String> inAPage(CaseFile document) {
    var texts = new ArrayList<String>();
    for (Case one : document.cases()) {
      texts.add(one.headline());
      one.findings().stream().map(Finding::why).forEach(texts::add);
      one.creator().flatMap(Creator::commandLine).ifPresent(texts::add);
      one.commands().stream().map(Command::text).forEach(texts::add);
      one.timeline().stream().map(TimelineRow::text).forEach(texts::add);
      one.files()
          .forEach(file -> {
            file.url().ifPresent(texts::add);
            file.destination().ifPresent(texts::add);
          });
      one.job().flatMap(Job::description).ifPresent(texts::add);
      one.evidence().forEach(row -> texts.add(row.path()));
    }
    return texts;
  }

  static List<String> inATimeline(CaseFile document) {
    return document.cases().stream()
        .flatMap(one -> one.timeline().stream().map(TimelineRow::text))
        .toList();
  }
}
