package org.bitshound.bytes;

/// What could not be read, or was read though a check does not hold: a result beside the records,
/// never an exception.
///
/// @param offset from the start of the file, in bytes
/// @param what the fixed word of the defect
/// @param severity what it means for the reader of the results
/// @param expected the value or state that the format asks for
/// @param found the value or state that is there
/// @param effect what follows, for a person: "records 91 to 104 are missing"
public record Defect(
    long offset, What what, Severity severity, String expected, String found, String effect) {

  /// The fixed words of the case file (CASEFILE, "defects.what").
  public enum What {
    FILE_HEADER,
    CHUNK_HEADER,
    CHUNK_CHECKSUM,
    RECORD_TRUNCATED,
    RECORD_CHECKSUM,
    RECORD_SIGNATURE,
    TEMPLATE_MISSING,
    VALUE_TYPE,
    DEPTH_LIMIT,
    SIZE_LIMIT,
    ZEROED,
    FILE_TRUNCATED,
    COUNT_DIFFERS,
    TEXT_NOT_UNICODE,
    LAYOUT_MISMATCH,
    PAGE_CHECKSUM,
    /// A page of a tree is reached a second time.
    PAGE_LOOP,
    /// Changes may stand in log files alone.
    DIRTY_DATABASE,
    /// The same record says one thing here and another there.
    CONTENT_DIFFERS,
    /// An entry of an archive that cannot be read without a key.
    ENTRY_ENCRYPTED,
    /// An entry's name that leads out of its archive, is there twice, or is a link.
    ENTRY_PATH,
    ENTRY_CHECKSUM,
    ENTRY_DAMAGED,
    /// An archive that unpacks to far more than it should.
    BOMB,
    READ_ERROR,
    /// Times do not say of which zone they are, and nothing else does.
    TIME_ZONE_UNKNOWN,
    OWN_FAULT;

    /// {@return the word as the case file writes it: lower case with hyphens}
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// How much a defect costs.
  public enum Severity {
    /// Records or values are missing.
    LOST,
    /// Everything was read, but a check does not hold.
    DOUBTFUL,
    /// bitshound stopped at a limit of its own.
    LIMIT,
    /// bitshound's own error in one unit of work.
    FAULT;

    /// {@return the word as the case file writes it}
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
