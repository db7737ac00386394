package org.bitshound.correlation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bitshound.casefile.Creator;
import org.bitshound.observation.Source;

/// A field of the creator that all its candidates may have in common: that much is known of it,
/// whichever of them it was. What tells one process from another (id, start, place above) is none.
///
/// @param name in the case file
/// @param of reads it of a candidate
/// @param known reads it of the creator
/// @param into writes it to the creator
record SharedByCandidates<T>(
    String name,
    Function<Creator, Optional<T>> of,
    Function<Creator.Draft, Optional<T>> known,
    BiConsumer<Creator.Draft, Optional<T>> into) {

  private static final List<SharedByCandidates<?>> FIELDS =
      List.of(
          field("image", Creator::image, all -> all.image, (all, value) -> all.image = value),
          field(
              "commandLine",
              Creator::commandLine,
              all -> all.commandLine,
              (all, value) -> all.commandLine = value),
          field("user", Creator::user, all -> all.user, (all, value) -> all.user = value),
          field("sid", Creator::sid, all -> all.sid, (all, value) -> all.sid = value),
          field(
              "logonId", Creator::logonId, all -> all.logonId, (all, value) -> all.logonId = value),
          field(
              "integrity",
              Creator::integrity,
              all -> all.integrity,
              (all, value) -> all.integrity = value),
          field(
              "elevation",
              Creator::elevation,
              all -> all.elevation,
              (all, value) -> all.elevation = value),
          field("class", Creator::kind, all -> all.kind, (all, value) -> all.kind = value),
          field("script", Creator::script, all -> all.script, (all, value) -> all.script = value),
          field(
              "session", Creator::session, all -> all.session, (all, value) -> all.session = value),
          field(
              "context", Creator::context, all -> all.context, (all, value) -> all.context = value),
          field(
              "contextBecause",
              Creator::contextBecause,
              all -> all.contextBecause,
              (all, value) -> all.contextBecause = value));

  private static <T> SharedByCandidates<T> field(
      String name,
      Function<Creator, Optional<T>> of,
      Function<Creator.Draft, Optional<T>> known,
      BiConsumer<Creator.Draft, Optional<T>> into) {
    return new SharedByCandidates<>(name, of, known, into);
  }

  /// Fills what is not known yet, by the word of every candidate's records.
  static void fill(Creator.Draft creator, Citations cite) {
    FIELDS.forEach(field -> field.share(creator, cite));
  }

  private void share(Creator.Draft creator, Citations cite) {
    List<Optional<T>> values = creator.candidates.stream().map(of).distinct().toList();
    if (known.apply(creator).isEmpty() && values.size() == 1 && values.getFirst().isPresent()) {
      into.accept(creator, values.getFirst());
      var tellers = new LinkedHashSet<Source>();
      for (int i = 0; i < creator.candidates.size(); i++) {
        tellers.addAll(cite.tellers("creator.candidates[" + i + "]." + name));
      }
      cite.says("creator." + name, tellers);
    }
  }
}
