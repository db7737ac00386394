package org.bitshound.policy;

import java.util.Comparator;
import java.util.List;

/// A list of intelligence that cannot be used, with what is wrong with it.
public final class IntelRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  IntelRefused(List<Fault> faults) {
    this.faults = faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
  }

  @Override
  public String getMessage() {
    return faults.getFirst().text();
  }

  /// {@return what is wrong, by line; one fault at least}
  public List<Fault> faults() {
    return faults;
  }
}
