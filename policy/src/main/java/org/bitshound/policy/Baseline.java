package org.bitshound.policy;

import java.util.Optional;
import org.bitshound.casefile.BaselineNote;
import org.bitshound.casefile.Prevalence;

/// What an earlier case file met: against it, and never on a first look, something is newly seen.
/// Unchanging once made and safe for several threads.
public final class Baseline {
  private final BaselineNote note;
  private final Tallies met;

  /// @param note which document it is
  /// @param met all of the document's cases; not changed from now on
  public Baseline(BaselineNote note, Tallies met) {
    this.note = note;
    this.met = met;
  }

  /// {@return which document it is}
  public BaselineNote note() {
    return note;
  }

  /// {@return how common something was there; empty where it was never met}
  public Optional<Prevalence> prevalence(Tallies.Of of, String value) {
    return met.prevalence(of, value, note.hosts());
  }

  /// {@return whether it never met a remote host, by name or address}
  public boolean isNew(String host) {
    return prevalence(Tallies.Of.DESTINATION, host).isEmpty();
  }
}
