package org.bitshound.playbook.action;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.RunAs;
import org.bitshound.casefile.Shell;
import org.bitshound.casefile.WindowsVersion;
import org.bitshound.casefile.Yields;
import org.bitshound.playbook.quoting.CommandTemplate;

/// A prepared command in the making. Not thread-safe.
final class Line {
  private final CommandTemplate template;
  private final Map<String, String> values = new HashMap<>();
  private final PreparedCommand.Draft command = new PreparedCommand.Draft();
  private boolean elsewhere;

  private Line(Shell shell, String text) {
    template = new CommandTemplate(shell, text);
    command.shell = Optional.of(shell);
  }

  /// {@return a line for an administrator's `cmd.exe`, on Windows 7 and later}
  static Line cmd(String text) {
    return new Line(Shell.CMD, text).as(RunAs.ADMINISTRATOR).windows(WindowsVersion.SEVEN_UP);
  }

  /// {@return a line for an administrator's PowerShell, on Windows 10 and later}
  static Line powerShell(String text) {
    return new Line(Shell.POWERSHELL, text).as(RunAs.ADMINISTRATOR).windows(WindowsVersion.TEN_UP);
  }

  /// {@return a query of the event log}
  static Line query(String text) {
    return new Line(Shell.WEVTUTIL_QUERY, text);
  }

  /// {@return something to paste into another product, or to read}
  static Line text(String text) {
    return new Line(Shell.TEXT, text);
  }

  Line with(String place, Optional<String> value) {
    value.ifPresent(known -> values.put(place, known));
    return this;
  }

  Line with(String place, String value) {
    values.put(place, value);
    return this;
  }

  Line as(RunAs who) {
    command.as = Optional.of(who);
    return this;
  }

  Line windows(WindowsVersion version) {
    command.windows = Optional.of(version);
    return this;
  }

  Line changes(String what) {
    command.changes = Optional.of(what);
    return this;
  }

  Line yields(String file, String kind) {
    command.yields = Optional.of(new Yields(file, kind));
    return this;
  }

  Line lostSoon() {
    command.lostSoon = Optional.of(true);
    return this;
  }

  /// For another machine than the case's.
  Line elsewhere() {
    elsewhere = true;
    return this;
  }

  PreparedCommand on(String host) {
    CommandTemplate.Filled filled = template.fill(values);
    command.text = Optional.of(filled.text());
    command.placeholders = filled.placeholders();
    boolean here = command.as.isPresent() && !elsewhere;
    command.on = here ? Optional.of(host) : Optional.empty();
    return command.toPreparedCommand();
  }
}
