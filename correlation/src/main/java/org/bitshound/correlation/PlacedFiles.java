package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Place;
import org.bitshound.casefile.TransferFile;
import org.bitshound.remote.LocalName;
import org.bitshound.remote.Places;

/// Says of files in what kind of place they lie: concluded from their local names by lists.
final class PlacedFiles {

  private PlacedFiles() {}

  static List<TransferFile> of(List<TransferFile> files, Places places, Citations cite) {
    var placed = new ArrayList<TransferFile>(files.size());
    for (TransferFile file : files) {
      placed.add(placed(file, "files[" + placed.size() + "].", places, cite));
    }
    return placed;
  }

  private static TransferFile placed(
      TransferFile file, String path, Places places, Citations cite) {
    Optional<Places.Placed> place = file.destination().map(LocalName::of).flatMap(places::of);
    if (place.isEmpty()) {
      return file;
    }
    TransferFile.Draft draft = file.toDraft();
    draft.place = Optional.of(Place.valueOf(place.get().place().name()));
    draft.placeBecause = place.get().because();
    cite.says(path + "place", cite.tellers(path + "destination"));
    return draft.toTransferFile();
  }
}
