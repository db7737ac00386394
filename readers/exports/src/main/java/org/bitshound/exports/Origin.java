package org.bitshound.exports;

/// Who wrote a record, where, on which computer. One [ExportCursor] gives the same object for the
/// same three texts: a caller may look up by identity, and must also be right where a second object
/// says the same.
///
/// @param provider `""` where the form has lost it and nothing tells it
public record Origin(String provider, String channel, String computer) {
  private static final String SECURITY = "security";

  /// The name under which Windows shows the provider of the Security log.
  private static final String SHOWN_AUDITING = "Microsoft Windows security auditing.";

  /// {@return the origin as a form spells it, what it leaves out filled from what it says: the one
  /// provider of a channel `X/Operational` is `X`, that of the Security log is the auditing}
  static Origin of(String provider, String channel, String computer, int eventId) {
    String log = channel;
    int prefix = log.indexOf("WinEventLog:"); // Splunk's source
    if (prefix >= 0) {
      log = log.substring(prefix + "WinEventLog:".length());
    }
    boolean isShown = provider.equalsIgnoreCase(SHOWN_AUDITING);
    return new Origin(
        provider.isEmpty() || isShown ? providerOf(log, eventId) : provider, log, computer);
  }

  private static String providerOf(String channel, int eventId) {
    if (channel.equalsIgnoreCase(SECURITY)) {
      return eventId >= 4608 ? "Microsoft-Windows-Security-Auditing" : "Microsoft-Windows-Eventlog";
    }
    int slash = channel.indexOf('/');
    return slash > 0 ? channel.substring(0, slash) : "";
  }
}
