package org.bitshound.translation.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The head of a session: a row of stars, a title, values behind labels, a row of stars.
///
/// @param labels label and value of each line that has them
/// @param end the line of the second row of stars, counted from 0
record Header(List<Label> labels, int end) {

  static final String STARS = "**********************";
  private static final int LONGEST = 24; // lines; PowerShell 7 writes 19
  private static final int DIGITS_OF_A_TIME = 14;

  /// Places of PowerShell 5 and later, for labels of other languages.
  private static final int USER = 1;

  private static final int MACHINE = 4;
  private static final int HOST = 5;
  private static final int PROCESS = 6;

  /// A line `label: value`.
  record Label(String name, String value) {}

  /// {@return the head that begins in a line; empty where none does: its first value is a time}
  static Optional<Header> at(String[] lines, int start) {
    var labels = new ArrayList<Label>();
    for (int i = start + 2; i < lines.length && i < start + LONGEST; i++) {
      if (lines[i].equals(STARS)) {
        boolean begins = labels.size() > USER && isTime(labels.getFirst().value());
        return begins ? Optional.of(new Header(labels, i)) : Optional.empty();
      }
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        labels.add(
            new Label(lines[i].substring(0, colon).strip(), lines[i].substring(colon + 1).strip()));
      }
    }
    return Optional.empty();
  }

  Transcript session(Typed typed) {
    return new Transcript(
        value("Machine", MACHINE).map(Header::name),
        Optional.of(labels.getFirst().value()),
        typed.ended(),
        value("Username", USER),
        number(value("Process ID", PROCESS)),
        value("Host Application", HOST),
        typed.lines());
  }

  private Optional<String> value(String label, int place) {
    Optional<String> named =
        labels.stream().filter(one -> one.name().equals(label)).map(Label::value).findFirst();
    boolean english = labels.getFirst().name().equals("Start time");
    Optional<String> placed =
        english || labels.size() <= place
            ? Optional.empty()
            : Optional.of(labels.get(place).value());
    return named.or(() -> placed).filter(text -> !text.isEmpty());
  }

  /// `PC1 (Microsoft Windows NT 10.0.19041.0)`.
  private static String name(String machine) {
    int system = machine.indexOf(" (");
    return system < 0 ? machine : machine.substring(0, system);
  }

  private static OptionalLong number(Optional<String> text) {
    boolean digits =
        text.isPresent()
            && text.get().length() < 11
            && text.get().chars().allMatch(Header::isDigit);
    return digits ? OptionalLong.of(Long.parseLong(text.get())) : OptionalLong.empty();
  }

  private static boolean isTime(String text) {
    return text.length() == DIGITS_OF_A_TIME && text.chars().allMatch(Header::isDigit);
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }
}
