package org.bitshound.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.event.snapshot.ListedService;

/// What `sc query`, `sc queryex` and `sc qc` print: a line with the service's name, then lines of a
/// label and a value. Labels are in the window's language, constants such as `RUNNING` in English
/// everywhere, and the lines stand in a fixed order: so the order tells what is what.
///
/// Source: Microsoft Learn, Windows commands, "sc query" and "sc qc"; the lines beyond as
/// `QueryServiceConfig` and `QueryServiceStatusEx` have them, seen in outputs of current Windows.
final class ServiceListing {
  private static final String TYPES =
      "[0-9a-fA-F]+ +(?:WIN32|WIN32_OWN_PROCESS|WIN32_SHARE_PROCESS|USER_OWN_PROCESS"
          + "|USER_SHARE_PROCESS|KERNEL_DRIVER|FILE_SYSTEM_DRIVER)\\b";

  private static final Pattern BEGINNING =
      Pattern.compile(
          "^[^\\s:\\[][^:\\r\\n]{0,60}: ?[^\\r\\n]+\\r?\\n(?:[^\\s:][^:\\r\\n]{0,60}: ?[^\\r\\n]*\\r?\\n)?"
              + "[ \\t]+[^:\\r\\n]{1,60}: "
              + TYPES,
          Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("[^\\s:\\[][^:]{0,60}: ?(.*)");
  private static final Pattern VALUE = Pattern.compile("[ \\t]+([^:\\s][^:]{0,60}?)[ \\t]*: ?(.*)");
  private static final Pattern STATE =
      Pattern.compile(
          "\\d +(STOPPED|START_PENDING|STOP_PENDING|RUNNING|CONTINUE_PENDING|PAUSE_PENDING|PAUSED)\\b.*");
  private static final Pattern START =
      Pattern.compile("(\\d) +(?:BOOT|SYSTEM|AUTO|DEMAND)_START\\b(.*)|(\\d) +DISABLED\\b.*");

  /// Lines of a block, type included: of a configuration.
  private static final int IMAGE = 3;

  private static final int ACCOUNT = 8;

  /// Of a status.
  private static final int PROCESS_ID = 6;

  private static final int MOST_LINES = 16;

  private final String text;
  private final List<ListedService> services = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private String name = "";
  private int start;

  ServiceListing(String text) {
    this.text = text;
  }

  static boolean begins(String start) {
    return start.contains("_PROCESS") && BEGINNING.matcher(start).find();
  }

  List<ListedService> services() {
    Lines.of(text, this::take);
    close();
    return services;
  }

  private void take(int offset, String line) {
    Matcher value = VALUE.matcher(line);
    Matcher named = NAME.matcher(line);
    if (line.isBlank()) {
      close();
    } else if (value.matches() && !name.isEmpty()) {
      if (values.size() < MOST_LINES) {
        values.add(value.group(2).strip());
      }
    } else if (named.matches() && (name.isEmpty() || !values.isEmpty())) { // else the display name
      close();
      name = named.group(1).strip();
      start = offset;
    }
  }

  private void close() {
    if (!name.isEmpty() && values.size() > 1) {
      service().ifPresent(services::add);
      name = "";
    }
    name = values.isEmpty() ? name : "";
    values.clear();
  }

  private Optional<ListedService> service() {
    Matcher state = STATE.matcher(values.get(1));
    Matcher started = START.matcher(values.get(1));
    if (state.matches()) {
      String word = state.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
      OptionalLong id =
          values.size() > PROCESS_ID ? Words.number(values.get(PROCESS_ID)) : OptionalLong.empty();
      return Optional.of(
          new ListedService(
              start,
              name,
              Optional.of(word),
              id,
              OptionalLong.empty(),
              false,
              Optional.empty(),
              Optional.empty()));
    }
    return started.matches() ? Optional.of(configured(started)) : Optional.empty();
  }

  private ListedService configured(Matcher started) {
    boolean enabled = started.group(1) != null;
    return new ListedService(
        start,
        name,
        Optional.empty(),
        OptionalLong.empty(),
        Words.number(started.group(enabled ? 1 : 3)),
        enabled && started.group(2).contains("(DELAYED)"),
        at(IMAGE),
        at(ACCOUNT));
  }

  private Optional<String> at(int line) {
    return values.size() > line && !values.get(line).isEmpty()
        ? Optional.of(values.get(line))
        : Optional.empty();
  }
}
