package org.bitshound.evtx;

/// Who wrote a record, where, on which computer. One [Chunk] cursor gives the same object for the
/// same three texts, for as long as it remembers them: a caller may look up by identity, and must
/// also be right where a second object says the same.
public final class Origin {
  private final String provider;
  private final String channel;
  private final String computer;

  Origin(String provider, String channel, String computer) {
    this.provider = provider;
    this.channel = channel;
    this.computer = computer;
  }

  /// {@return `System/Provider/@Name`}
  public String provider() {
    return provider;
  }

  /// {@return `System/Channel`}
  public String channel() {
    return channel;
  }

  /// {@return `System/Computer`}
  public String computer() {
    return computer;
  }
}
