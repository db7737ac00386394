package org.bitshound.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Host;
import org.bitshound.report.words.HostWords;
import org.bitshound.report.words.Wording;

/// What could be seen on each host and what could not: the BITS log first, then the logs that tell
/// who started a program. Hosts of which the same is to be said share a line.
final class HostSight {
  private static final int INDENT = 2;
  private static final int SHOWN = 20;

  private HostSight() {}

  static void show(List<Host> hosts, Page page) throws IOException {
    if (hosts.isEmpty()) {
      return;
    }
    var byRemark = new LinkedHashMap<String, List<Host>>();
    for (Host host : hosts) {
      byRemark
          .computeIfAbsent(HostWords.remarkWithoutTimes(host), _ -> new ArrayList<>())
          .add(host);
    }
    page.heading("What could be seen");
    int shown = 0;
    int left = hosts.size();
    for (Map.Entry<String, List<Host>> row : byRemark.entrySet()) {
      if (shown++ == SHOWN) {
        page.text(INDENT, "and " + Wording.count(left, "more host") + ": --json has all");
        return;
      }
      List<Host> alike = row.getValue();
      left -= alike.size();
      String names = Wording.some(alike.stream().map(Host::name).toList());
      Host first = alike.getFirst();
      String remark = alike.size() == 1 ? HostWords.remark(first) : row.getKey();
      page.row(INDENT, Page.Tone.STRONG, names + ":", 2, remark);
    }
  }
}
