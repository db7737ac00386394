package org.bitshound.weblogs;

import java.util.Optional;
import org.bitshound.exports.record.Syslog;

/// A log whose lines came through syslog: each has a prefix before it. One that has none is read as
/// it stands.
final class Prefixed implements Layout {
  private final Layout inside;

  Prefixed(Layout inside) {
    this.inside = inside;
  }

  @Override
  public boolean isHead(byte[] in, int from, int to) {
    return inside.isHead(in, Syslog.end(in, from, to), to);
  }

  @Override
  public void head(String line) {
    inside.head(Syslog.message(line));
  }

  @Override
  public Optional<Row> row(String line) {
    return inside.row(Syslog.message(line));
  }

  @Override
  public boolean isUtc() {
    return inside.isUtc();
  }

  @Override
  public boolean writesLabels() {
    return inside.writesLabels();
  }
}
