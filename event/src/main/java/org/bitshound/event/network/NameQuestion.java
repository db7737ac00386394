package org.bitshound.event.network;

import java.util.List;
import java.util.OptionalLong;

/// A question for a name, as a name server or a sensor saw it.
///
/// @param name in lower case, without closing dot
/// @param type the type of record asked for: 1 is A, 28 AAAA
/// @param status the answer's code of DNS: 0 is an answer, 3 no such name; absent for a question
/// @param answers addresses and names of the answer
public record NameQuestion(
    Stamp stamp,
    String client,
    String name,
    OptionalLong type,
    OptionalLong status,
    List<String> answers)
    implements NetworkRecord {

  public NameQuestion {
    answers = List.copyOf(answers);
  }
}
