package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A command that is prepared for a person and never carried out (CASEFILE, "collect").
///
/// @param text every value of the case quoted for the shell
/// @param on the host
/// @param as whose rights it needs
/// @param windows the versions that know it
/// @param changes what it alters on the machine; absent: nothing
/// @param lostSoon true where what it fetches is lost at reboot, log wrap or cancel (`volatile`)
/// @param placeholders values that cannot be quoted safely, and are left out of the text
public record PreparedCommand(
    Shell shell,
    String text,
    Optional<String> on,
    Optional<RunAs> as,
    Optional<WindowsVersion> windows,
    Optional<Yields> yields,
    Optional<String> changes,
    Optional<Boolean> lostSoon,
    List<String> placeholders) {
  public PreparedCommand {
    placeholders = List.copyOf(placeholders);
  }

  /// A command in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Shell> shell = Optional.empty();
    public Optional<String> text = Optional.empty();
    public Optional<String> on = Optional.empty();
    public Optional<RunAs> as = Optional.empty();
    public Optional<WindowsVersion> windows = Optional.empty();
    public Optional<Yields> yields = Optional.empty();
    public Optional<String> changes = Optional.empty();
    public Optional<Boolean> lostSoon = Optional.empty();
    public List<String> placeholders = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every command has
    public PreparedCommand toPreparedCommand() {
      return new PreparedCommand(
          Incomplete.unless(shell, "command", "shell"),
          Incomplete.unless(text, "command", "text"),
          on,
          as,
          windows,
          yields,
          changes,
          lostSoon,
          placeholders);
    }
  }
}
