package org.bitshound.observation;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// A process asked for a name, or was answered (Sysmon 22; DNS-Client 3006, 3008, 3020).
///
/// @param time Sysmon's own time, which may lie seconds off: allow 5 s both ways; else that of the
///   record
/// @param by who asked; the process id alone for DNS-Client, and nothing for its 3020 before
///   Windows 11
/// @param name the name asked for
/// @param type the type of record asked for: 1 is A, 28 AAAA; not said by Sysmon
/// @param status 0 for an answer, else a Win32 code: 9003 is no such name; absent for a question
///   (3006)
/// @param addresses of the answer; IPv4 as `192.0.2.1`, also where the record has
///   `::ffff:192.0.2.1`
/// @param aliases the names that the name stands for (CNAME), in order
public record NameResolved(
    Source source,
    Instant time,
    ProcessReference by,
    String name,
    OptionalLong type,
    OptionalLong status,
    List<String> addresses,
    List<String> aliases)
    implements Observation {

  public NameResolved {
    addresses = List.copyOf(addresses);
    aliases = List.copyOf(aliases);
  }
}
