package org.bitshound.observation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// PowerShell compiled a script block: one part of its text (PowerShell 4104).
///
/// The text is decoded when first asked for; the evidence must still be open then. To be used by
/// one thread at a time. Parts of a block share its id and stand in any order.
public final class ScriptRan implements Observation {

  private final Source source;
  private final Optional<String> blockId;
  private final OptionalLong part;
  private final OptionalLong parts;
  private final OptionalLong processId;
  private final Optional<String> sid;
  private @Nullable Supplier<Details> decoder; // until it was asked: it holds the whole record
  private @Nullable Details decoded;

  /// @param decoder reads the rest from the record; asked once at most
  public ScriptRan(
      Source source,
      Optional<String> blockId,
      OptionalLong part,
      OptionalLong parts,
      OptionalLong processId,
      Optional<String> sid,
      Supplier<Details> decoder) {
    this.source = source;
    this.blockId = blockId;
    this.part = part;
    this.parts = parts;
    this.processId = processId;
    this.sid = sid;
    this.decoder = decoder;
  }

  @Override
  public Source source() {
    return source;
  }

  /// {@return the GUID of the block, the same for all its parts}
  public Optional<String> blockId() {
    return blockId;
  }

  /// {@return which part of the block this is, from 1}
  public OptionalLong part() {
    return part;
  }

  /// {@return how many parts the block has}
  public OptionalLong parts() {
    return parts;
  }

  /// {@return the process that ran it: PowerShell logs as itself}
  public OptionalLong processId() {
    return processId;
  }

  /// {@return the account that ran it}
  public Optional<String> sid() {
    return sid;
  }

  /// {@return the text of this part, and the file it came from}
  public Details details() {
    Details answer = decoded;
    if (answer == null) {
      answer = Objects.requireNonNull(decoder).get();
      decoded = answer;
      decoder = null;
    }
    return answer;
  }

  @Override
  public String toString() {
    return "ScriptRan["
        + blockId.orElse("?")
        + " part "
        + part
        + " of "
        + parts
        + ", "
        + source
        + "]";
  }

  /// What a record says of a script beside its id.
  ///
  /// @param text this part's
  /// @param path the script file; absent for what was typed
  public record Details(String text, Optional<String> path) {}
}
