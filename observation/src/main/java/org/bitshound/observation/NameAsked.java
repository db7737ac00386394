package org.bitshound.observation;

import java.util.List;
import java.util.OptionalLong;

/// A look-up, as a name server or a sensor saw it.
///
/// @param name in lower case, without closing dot
/// @param type the type of record asked for: 1 is A, 28 AAAA
/// @param status 0 for an answer, else a Win32 code: 9003 is no such name; absent for a question
/// @param answers addresses and names, in order
public record NameAsked(
    Source source,
    Client client,
    String name,
    OptionalLong type,
    OptionalLong status,
    List<String> answers)
    implements SeenOnNetwork {

  public NameAsked {
    answers = List.copyOf(answers);
  }

  @Override
  public NameAsked withCopy(Source.Place copy) {
    return new NameAsked(source.withCopy(copy), client, name, type, status, answers);
  }
}
