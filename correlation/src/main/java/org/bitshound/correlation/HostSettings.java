package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.bitshound.casefile.Setting;
import org.bitshound.observation.Observation;
import org.bitshound.observation.RegistryValueListed;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.Source;

/// The settings of a host that matter here, as far as a record says them: of a value of the
/// registry that is set, and of records that are only written where something is switched on.
/// Mutable; one thread, the fold's.
final class HostSettings {

  private static final String ON = "on";
  private static final String OFF = "off";

  /// Changes kept; a policy that is set at each start changes nothing.
  private static final int MOST = 10_000;

  /// What the number of a value means.
  private enum Sense {
    /// 1 is on.
    SWITCH,
    /// 1 is off.
    INVERTED,
    NUMBER,
    /// 4 is constrained language mode.
    LOCKDOWN
  }

  private record Known(String name, Sense sense) {}

  /// The ends of paths of values, in lower case. Source: [bits], "Group policies"; [win32].
  private static final Map<String, Known> VALUES = values();

  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Capacity capacity = new Capacity("changes of settings", MOST);

  private record Row(String value, Instant time, String how, Source source) {}

  private static Map<String, Known> values() {
    String bits = "\\policies\\microsoft\\windows\\bits\\";
    String powershell = "\\policies\\microsoft\\windows\\powershell\\";
    String log = "\\winevt\\channels\\microsoft-windows-bits-client/operational\\";
    var values = new HashMap<String, Known>();
    values.put(bits + "jobinactivitytimeout", number("job-inactivity-timeout"));
    values.put("\\currentversion\\bits\\jobinactivitytimeout", number("job-inactivity-timeout"));
    values.put(bits + "maxdownloadtime", number("max-download-time"));
    values.put(bits + "maxjobsperuser", number("max-jobs-per-user"));
    values.put(bits + "maxjobspermachine", number("max-jobs-per-machine"));
    values.put(bits + "maxfilesperjob", number("max-files-per-job"));
    values.put(bits + "maxrangesperfile", number("max-ranges-per-file"));
    values.put(bits + "disablebranchcache", new Known("branchcache", Sense.INVERTED));
    values.put(bits + "enablepeercaching", onOff("peercaching"));
    values.put(
        powershell + "scriptblocklogging\\enablescriptblocklogging", onOff("script-block-logging"));
    values.put(powershell + "modulelogging\\enablemodulelogging", onOff("module-logging"));
    values.put(powershell + "transcription\\enabletranscripting", onOff("transcription"));
    values.put(bits + "disablepeercachingclient", new Known("peercaching-client", Sense.INVERTED));
    values.put(bits + "disablepeercachingserver", new Known("peercaching-server", Sense.INVERTED));
    values.put("\\audit\\processcreationincludecmdline_enabled", onOff("process-command-line"));
    values.put(
        "\\session manager\\environment\\__pslockdownpolicy",
        new Known("language-mode", Sense.LOCKDOWN));
    values.put(log + "enabled", onOff("bits-log-enabled"));
    values.put(log + "maxsize", number("bits-log-size"));
    return Map.copyOf(values);
  }

  private static Known number(String name) {
    return new Known(name, Sense.NUMBER);
  }

  private static Known onOff(String name) {
    return new Known(name, Sense.SWITCH);
  }

  void take(RegistryValueSet set) {
    String how =
        "registry value " + set.target() + set.by().image().map(by -> ", set by " + by).orElse("");
    take(set.target(), sense -> number(sense, set), how, set);
  }

  /// A policy that is not set is seldom in the registry at all.
  void take(RegistryValueListed listed) {
    take(
        listed.target(),
        sense -> listed.number(),
        "registry value " + listed.target() + ", listed",
        listed);
  }

  private void take(
      String path, Function<Sense, OptionalLong> number, String how, Observation seen) {
    String target = path.toLowerCase(Locale.ROOT);
    for (var known : VALUES.entrySet()) {
      Sense sense = known.getValue().sense();
      OptionalLong value =
          target.endsWith(known.getKey()) ? number.apply(sense) : OptionalLong.empty();
      if (value.isPresent()) {
        say(known.getValue().name(), text(sense, value.getAsLong()), how, seen);
      }
    }
  }

  /// Notes what a listing shows of the service.
  void lists(String name, String value, Observation seen) {
    say(name, value, "a listing shows it", seen);
  }

  /// The variable of the language mode is a text.
  private static OptionalLong number(Sense sense, RegistryValueSet set) {
    return sense == Sense.LOCKDOWN
        ? set.details()
            .filter(text -> text.matches("[0-9]{1,3}"))
            .map(text -> OptionalLong.of(Long.parseLong(text)))
            .orElse(OptionalLong.empty())
        : RegistryNumber.of(set.details());
  }

  private static String text(Sense sense, long number) {
    return switch (sense) {
      case SWITCH -> number == 0 ? OFF : ON;
      case INVERTED -> number == 0 ? ON : OFF;
      case LOCKDOWN -> number == 4 ? "constrained" : "full";
      case NUMBER -> Long.toUnsignedString(number);
    };
  }

  /// Notes that a record is there which is only written where something is on.
  void shows(String name, boolean on, String how, Observation seen) {
    say(name, on ? ON : OFF, how, seen);
  }

  private void say(String name, String value, String how, Observation seen) {
    List<Row> known = rows.computeIfAbsent(name, n -> new ArrayList<>());
    if (!known.isEmpty() && known.getLast().value().equals(value)) {
      return;
    }
    if (!capacity.takes(seen.source()) && !known.isEmpty()) {
      known.removeLast(); // what a setting is in the end stays known
    }
    known.add(new Row(value, seen.time(), how, seen.source()));
  }

  /// {@return what was too much to be held}
  Optional<LeftOut> leftOut() {
    return capacity.leftOut();
  }

  /// {@return the last value of a setting}
  Optional<String> last(String name) {
    return Optional.ofNullable(rows.get(name)).map(known -> known.getLast().value());
  }

  List<Source> sources() {
    var sources = new ArrayList<Source>();
    rows.values().forEach(known -> known.forEach(row -> sources.add(row.source())));
    return sources;
  }

  /// {@return the rows, by time; first those without one}
  List<Setting> rows(Citations citations) {
    var all = new ArrayList<Setting>();
    rows.forEach((name, known) -> {
      for (Row row : known) {
        all.add(
            new Setting(
                name,
                row.value(),
                Optional.of(row.time()).filter(time -> !time.equals(Source.NO_TIME)),
                Optional.of(row.how()),
                citations.refs(List.of(row.source()))));
      }
    });
    all.sort(Comparator.comparing((Setting row) -> row.time().orElse(Source.NO_TIME)));
    return all;
  }
}
