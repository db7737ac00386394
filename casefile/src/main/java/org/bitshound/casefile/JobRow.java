package org.bitshound.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A job as a queue or a listing of it has it, for people who ask for no more: fields as in a case.
/// Without a job: a state of a file that no job could be found for, or that its job has left
/// behind.
///
/// @param creator the path of the program that made it, and what kind of program that is
/// @param inferred as in a case
/// @param sources as in a case
/// @param evidence as in a case
public record JobRow(
    String host,
    Optional<Job> job,
    Optional<Creator> creator,
    List<TransferFile> files,
    Map<String, Inference> inferred,
    Map<String, List<String>> sources,
    List<EvidenceRow> evidence) {

  public JobRow {
    files = List.copyOf(files);
    inferred = Collections.unmodifiableMap(new LinkedHashMap<>(inferred));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    evidence = List.copyOf(evidence);
  }
}
