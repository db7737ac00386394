package org.bitshound.cli;

import java.util.List;
import java.util.Locale;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.report.words.Printable;
import org.bitshound.report.words.Wording;

/// Which case of a document is meant: by its id, by an id that it had, or by the begin of one that
/// no other case has.
final class CaseChoice {
  private static final String PREFIX = "BH-";
  private static final int NAMED = 5;

  private CaseChoice() {}

  static Case of(String given, CaseFile found) throws Complaint {
    String wanted = given.toUpperCase(Locale.ROOT).startsWith(PREFIX) ? given : PREFIX + given;
    List<Case> exact = found.cases().stream().filter(one -> hasId(wanted, one)).toList();
    List<Case> cases =
        exact.isEmpty()
            ? found.cases().stream().filter(one -> idBegins(wanted, one)).toList()
            : exact;
    if (cases.isEmpty()) {
      throw Complaint.nothing(
          "no such case",
          "'" + given + "'",
          "the id of one of the " + Wording.count(found.cases().size(), "case") + " in the file",
          "bitshound hunt shows the ids");
    }
    if (cases.size() > 1) {
      throw Complaint.usage("several cases", "'" + given + "'", "more of an id: " + ids(cases));
    }
    return cases.getFirst();
  }

  private static boolean hasId(String wanted, Case one) {
    return wanted.equalsIgnoreCase(one.id())
        || one.formerIds().stream().anyMatch(wanted::equalsIgnoreCase);
  }

  private static boolean idBegins(String wanted, Case one) {
    return begins(wanted, one.id())
        || one.formerIds().stream().anyMatch(former -> begins(wanted, former));
  }

  private static boolean begins(String wanted, String id) {
    return id.regionMatches(true, 0, wanted, 0, wanted.length());
  }

  private static String ids(List<Case> cases) {
    List<String> some = cases.stream().limit(NAMED).map(Case::id).map(Printable::text).toList();
    return String.join(", ", some) + (cases.size() > NAMED ? ", and others" : "");
  }
}
