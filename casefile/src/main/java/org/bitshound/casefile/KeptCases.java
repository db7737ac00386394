package org.bitshound.casefile;

import java.util.AbstractList;
import java.util.Optional;

/// Cases that are not held in memory: each is made anew whenever it is asked for. Who needs all of
/// them asks one after the other, and who counts or folds asks for their [Brief] alone.
public abstract class KeptCases extends AbstractList<Case> {
  /// For those who keep cases.
  protected KeptCases() {}

  /// {@return what there is to know of the case at a place, without making it}
  public abstract Brief brief(int at);

  /// {@return the id of the case at a place}
  public String id(int at) {
    return brief(at).id();
  }

  /// {@return the case at a place as the document has it, where it was written before; empty where
  /// it is still to be written}
  public abstract Optional<byte[]> text(int at);
}
