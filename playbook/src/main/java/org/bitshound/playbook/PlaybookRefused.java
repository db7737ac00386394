package org.bitshound.playbook;

import java.util.List;
import org.bitshound.policy.Fault;

/// A playbook that cannot be run, with all that is wrong with it.
public final class PlaybookRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  PlaybookRefused(List<Fault> faults) {
    super(faults.getFirst().text());
    this.faults = List.copyOf(faults);
  }

  /// {@return what is wrong, by line; one fault at least}
  public List<Fault> faults() {
    return faults;
  }
}
