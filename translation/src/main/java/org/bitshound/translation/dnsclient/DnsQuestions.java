package org.bitshound.translation.dnsclient;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.NameResolved;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.DnsAnswer;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.relevance.Names;

/// Questions for names (3006) and answers (3008 to who asked, 3020 of one server).
///
/// 3006 and 3008 are logged by the process that asks; 3020 by the DNS client's service, and names
/// the process (`ClientPID`) from Windows 11 on. No record names a program. Kept: names that a
/// remote name can hold.
public final class DnsQuestions extends SiftingTranslation {

  private static final int ASKED = 3006;
  private static final int ANSWERED = 3008;
  private static final int SERVER_ANSWERED = 3020;

  /// Reads the Operational channel.
  public DnsQuestions() {
    super(
        "Microsoft-Windows-DNS-Client",
        Map.ofEntries(
            entry(ASKED, new Row(DnsQuestions::matters, DnsQuestions::resolved)),
            entry(ANSWERED, new Row(DnsQuestions::matters, DnsQuestions::resolved)),
            entry(SERVER_ANSWERED, new Row(DnsQuestions::matters, DnsQuestions::resolved))));
  }

  private static boolean matters(Fields f) {
    return f.filled("QueryName").map(Names::mayBeRemote).orElse(false);
  }

  private static Optional<NameResolved> resolved(Fields f, Source source) {
    int id = f.event().id();
    OptionalLong process = id == SERVER_ANSWERED ? f.id("ClientPID") : source.loggedBy();
    DnsAnswer answer = DnsAnswer.parse(f.text("QueryResults").orElse(""));
    return f.filled("QueryName")
        .map(name ->
            new NameResolved(
                source,
                source.time(),
                ProcessReference.of(process),
                name,
                f.number("QueryType"),
                f.code(id == SERVER_ANSWERED ? "Status" : "QueryStatus"),
                answer.addresses(),
                answer.aliases()));
  }
}
