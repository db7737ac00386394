package org.bitshound.weblogs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.event.network.WebRequest;
import org.bitshound.weblogs.WebLog.Met;
import org.bitshound.weblogs.WebLog.Read;

/// A log read for some hosts, and what came of it.
final class Logs {
  final List<Met> met = new ArrayList<>();
  final List<Defect> defects = new ArrayList<>();
  final Form form;
  final Read read;

  Logs(byte[] bytes, Columns columns, String... hosts) {
    WebLog log = WebLog.of(MappedFile.of(bytes), columns).orElseThrow();
    form = log.form();
    read = log.read(new Marks(List.of(hosts)), met::add, defects::add);
  }

  static Logs of(String text, String... hosts) {
    return new Logs(text.getBytes(UTF_8), Columns.NONE, hosts);
  }

  List<NetworkRecord> records() {
    return met.stream().map(Met::record).toList();
  }

  WebRequest request() {
    return (WebRequest) records().getFirst();
  }
}
