package org.bitshound.casefile.json;

import java.util.Optional;
import org.bitshound.casefile.KeptRuns;
import org.bitshound.casefile.PlaybookRun;

/// The runs of a playbook in a document, each read when it is asked for. Safe for several threads.
final class StoredRuns extends KeptRuns {
  private final Stored stored;
  private final Places places;

  StoredRuns(Stored stored, Places places) {
    this.stored = stored;
    this.places = places;
  }

  @Override
  public int size() {
    return places.size();
  }

  @Override
  public PlaybookRun get(int at) {
    return stored.read(places, at, RunJson::readPlaybookRun);
  }

  @Override
  public Optional<String> caseId(int at) {
    return places.id(at).isEmpty() ? get(at).caseId() : Optional.of(places.id(at));
  }

  /// Another program may have laid it out anew.
  @Override
  public Optional<byte[]> text(int at) {
    return Optional.empty();
  }
}
