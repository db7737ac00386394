package org.bitshound.translation.terminalservices;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.bitshound.observation.Observation;
import org.bitshound.observation.SessionChanged;
import org.bitshound.observation.SessionChanged.What;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.Reading;
import org.bitshound.translation.field.TableTranslation;

/// Sessions at the console and by remote desktop (21 to 25). Rare: all are kept.
public final class TerminalSessions extends TableTranslation {

  private static final String CONSOLE = "LOCAL";

  /// Reads the Operational channel of the local session manager.
  public TerminalSessions() {
    super(
        "Microsoft-Windows-TerminalServices-LocalSessionManager",
        Map.ofEntries(
            entry(21, to(What.LOGGED_ON)),
            entry(22, to(What.SHELL_STARTED)),
            entry(23, to(What.LOGGED_OFF)),
            entry(24, to(What.DISCONNECTED)),
            entry(25, to(What.RECONNECTED))));
  }

  private static Reading to(What what) {
    return (f, source) -> changed(f, source, what);
  }

  private static Observation changed(Fields f, Source source, What what) {
    Optional<String> address = f.filled("Address").filter(text -> !text.equals(CONSOLE));
    return new SessionChanged(source, what, f.filled("User"), f.number("SessionID"), address);
  }
}
