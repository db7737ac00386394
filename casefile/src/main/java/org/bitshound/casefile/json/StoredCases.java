package org.bitshound.casefile.json;

import java.util.Optional;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.KeptCases;

/// The cases of a document, each read when it is asked for. Safe for several threads.
final class StoredCases extends KeptCases {
  private final Stored stored;
  private final Places places;

  StoredCases(Stored stored, Places places) {
    this.stored = stored;
    this.places = places;
  }

  @Override
  public int size() {
    return places.size();
  }

  @Override
  public Case get(int at) {
    return stored.read(places, at, CaseJson::readCase);
  }

  @Override
  public Brief brief(int at) {
    return Brief.of(get(at));
  }

  @Override
  public String id(int at) {
    return places.id(at).isEmpty() ? get(at).id() : places.id(at);
  }

  /// Another program may have laid it out anew.
  @Override
  public Optional<byte[]> text(int at) {
    return Optional.empty();
  }
}
