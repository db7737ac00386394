package org.bitshound.casefile;

import java.util.AbstractList;
import java.util.Optional;

/// Runs of a playbook that are not held in memory: each is made anew whenever it is asked for. Who
/// needs all of them asks one after the other.
public abstract class KeptRuns extends AbstractList<PlaybookRun> {
  /// For those who keep runs.
  protected KeptRuns() {}

  /// {@return which case the run at a place was made for, without making it; empty where for a host
  /// or the collection}
  public abstract Optional<String> caseId(int at);

  /// {@return the run at a place as the document has it, where it was written before; empty where
  /// it is still to be written}
  public abstract Optional<byte[]> text(int at);
}
