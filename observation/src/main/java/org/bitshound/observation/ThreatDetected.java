package org.bitshound.observation;

import java.util.List;
import java.util.Optional;

/// Defender found something (1116) or did something about it (1117).
///
/// @param acted whether this is what was done (1117)
/// @param detectionId one find's GUID, the same in both
/// @param threat the name of the threat
/// @param severity its severity in the host's language
/// @param files the files, without the `file:_` before each
/// @param urls addresses, where the record has some (`webfile:_path|url|…`)
/// @param commandLines what was found is a command line (`CmdLine:_`)
/// @param scripts what AMSI was asked about (`amsi:_`): a script's file, or the program that ran it
/// @param by the process that touched it, and the account
/// @param action what was done, in the host's language (1117)
/// @param error what came of it; 0 is done
public record ThreatDetected(
    Source source,
    boolean acted,
    Optional<String> detectionId,
    Optional<String> threat,
    Optional<String> severity,
    List<String> files,
    List<String> urls,
    List<String> commandLines,
    List<String> scripts,
    ProcessReference by,
    Optional<String> action,
    Optional<String> error)
    implements Observation {

  public ThreatDetected {
    files = List.copyOf(files);
    urls = List.copyOf(urls);
    commandLines = List.copyOf(commandLines);
    scripts = List.copyOf(scripts);
  }
}
