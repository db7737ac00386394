package org.bitshound.translation.field;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.bitshound.event.Event;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobReference;

/// The values of one event, asked for by name and answered as types. A value that is not there, or
/// is not what it should be, is absent.
public final class Fields {

  private static final long UNKNOWN_SIZE = -1L; // 2^64-1
  private static final String NO_GUID = "00000000-0000-0000-0000-000000000000";
  private static final String NOBODY = "S-1-0-0";

  private final Event event;

  private Fields(Event event) {
    this.event = event;
  }

  /// {@return the values of an event}
  public static Fields of(Event event) {
    return new Fields(event);
  }

  /// {@return the event itself}
  public Event event() {
    return event;
  }

  /// {@return the text as it stands; `""` is a value}
  public Optional<String> text(String name) {
    return event.value(name);
  }

  /// {@return the text, where it is not empty}
  public Optional<String> filled(String name) {
    return event.value(name).filter(text -> !text.isEmpty());
  }

  /// {@return the text at a place, counted from 0, where it is not empty: for classic events, whose
  /// values have no names}
  public Optional<String> filled(int position) {
    return event.value(position).filter(text -> !text.isEmpty());
  }

  /// {@return the text, where it is neither empty nor the `-` that auditing and Sysmon write for
  /// "not known"}
  public Optional<String> known(String name) {
    return filled(name).filter(text -> !text.equals("-"));
  }

  /// {@return a whole number, decimal or `0x…`; its 64 bits, to be read without sign}
  public OptionalLong number(String name) {
    Optional<String> text = event.value(name);
    return text.isEmpty() ? OptionalLong.empty() : Numbers.parse(text.get());
  }

  /// {@return a number that is never 0: the id or start key of a process}
  public OptionalLong id(String name) {
    return where(number(name), number -> number != 0);
  }

  /// {@return a number of bytes or of things; absent where BITS writes 2^64-1}
  public OptionalLong size(String name) {
    return where(number(name), number -> number != UNKNOWN_SIZE && number >= 0);
  }

  /// {@return a code as its unsigned 32 bits, also where an exporter gave it a sign}
  public OptionalLong code(String name) {
    OptionalLong number = number(name);
    if (number.isEmpty() || number.getAsLong() >>> 32 == 0) {
      return number;
    }
    boolean extended = number.getAsLong() == (int) number.getAsLong();
    return extended ? OptionalLong.of(number.getAsLong() & 0xFFFF_FFFFL) : OptionalLong.empty();
  }

  /// {@return yes or no: `true`, `1` and `false`, `0` in any case}
  public Optional<Boolean> flag(String name) {
    return event
        .value(name)
        .flatMap(text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true", "1" -> Optional.of(true);
              case "false", "0" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  /// {@return a time; absent where it is FILETIME 0, "never set"}
  public Optional<Instant> time(String name) {
    return event.value(name).flatMap(Times::parse);
  }

  /// {@return a GUID in lower case without braces; absent where all its digits are 0}
  public Optional<String> guid(String name) {
    return jobId(name).map(JobId::text);
  }

  /// {@return the id of a job; absent where all its digits are 0}
  public Optional<JobId> jobId(String name) {
    return event.value(name).flatMap(JobId::parse).filter(id -> !id.text().equals(NO_GUID));
  }

  /// {@return the job that three values name}
  public JobReference job(String id, String title, String owner) {
    return new JobReference(jobId(id), text(title), filled(owner));
  }

  /// {@return the job that two values name}
  public JobReference job(String id, String title) {
    return new JobReference(jobId(id), text(title), Optional.empty());
  }

  /// {@return the job that its title alone names}
  public JobReference titled(String title) {
    return new JobReference(Optional.empty(), text(title), Optional.empty());
  }

  /// {@return a SID; absent for "nobody"}
  public Optional<String> sid(String name) {
    return event.value(name).flatMap(Fields::sidOf);
  }

  /// {@return the account in whose name the record was written}
  public Optional<String> loggedAs() {
    return event.userId().flatMap(Fields::sidOf);
  }

  /// {@return `DOMAIN\name` of two values; the name alone where the domain is not known}
  public Optional<String> account(String domain, String name) {
    return known(name).map(user -> known(domain).map(realm -> realm + "\\" + user).orElse(user));
  }

  private static Optional<String> sidOf(String text) {
    return text.startsWith("S-1-") && !text.equals(NOBODY) ? Optional.of(text) : Optional.empty();
  }

  private static OptionalLong where(OptionalLong number, LongPredicate condition) {
    return number.isPresent() && condition.test(number.getAsLong()) ? number : OptionalLong.empty();
  }
}
