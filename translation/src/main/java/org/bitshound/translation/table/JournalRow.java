package org.bitshound.translation.table;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.bitshound.event.table.TableRow;
import org.bitshound.observation.FileChanged;
import org.bitshound.observation.FileChanged.What;
import org.bitshound.observation.Source;

/// A row of the USN journal that makes, names or deletes a file, whichever tool wrote it down.
///
/// @param what the change
/// @param name the file's name, without folder
/// @param folder from the volume's root on; absent where the tool does not know it
/// @param entry the number of the file's record in the `$MFT`
/// @param sequence how often that record was given anew
public record JournalRow(
    What what, String name, Optional<String> folder, OptionalLong entry, OptionalLong sequence) {
  /// Reasons by their bits, as MFTECmd spells them, and as `fsutil` does in English. A deleted file
  /// is deleted, whatever else. Source: Microsoft Learn, "USN_RECORD_V2".
  private static final List<Reason> REASONS =
      List.of(
          new Reason(What.DELETED, 0x200, "FileDelete", "file delete"),
          new Reason(What.RENAMED_FROM, 0x1000, "RenameOldName", "rename: old name"),
          new Reason(What.RENAMED_TO, 0x2000, "RenameNewName", "rename: new name"),
          new Reason(What.CREATED, 0x100, "FileCreate", "file create"));

  private static final int ID_DIGITS = 16;
  private static final int SEQUENCE_DIGITS = 4;
  private static final int HEX = 16;

  private record Reason(What what, long bit, String word, String english) {}

  /// {@return a row of MFTECmd; empty where the file stays what and where it is}
  public static Optional<JournalRow> ofMftecmd(TableRow row) {
    List<String> reasons = List.of(row.text("UpdateReasons").orElse("").split("\\|"));
    return first(reason -> reasons.contains(reason.word()))
        .flatMap(what ->
            row.text("Name")
                .map(name ->
                    new JournalRow(
                        what,
                        name,
                        row.text("ParentPath").map(Cells::fromRoot),
                        Cells.number(row, "EntryNumber"),
                        Cells.number(row, "SequenceNumber"))));
  }

  /// {@return a row of Windows' own `fsutil`; empty where the file stays what and where it is}
  public static Optional<JournalRow> ofFsutil(TableRow row) {
    Optional<String> id = row.text("File ID").flatMap(JournalRow::reference);
    return reason(row)
        .flatMap(what ->
            row.text("File name")
                .map(name ->
                    new JournalRow(
                        what,
                        name,
                        Optional.empty(),
                        hex(id.map(text -> text.substring(SEQUENCE_DIGITS))),
                        hex(id.map(text -> text.substring(0, SEQUENCE_DIGITS))))));
  }

  /// {@return whether the reason of a row of `fsutil` can be told}
  public static boolean isUnderstood(TableRow row) {
    return bits(row).isPresent()
        || (row.text("Reason").isPresent() && row.text("Reason #").isEmpty());
  }

  private static Optional<What> reason(TableRow row) {
    OptionalLong bits = bits(row);
    if (bits.isPresent()) {
      return first(reason -> (bits.getAsLong() & reason.bit()) != 0);
    }
    String text = row.text("Reason").orElse("").strip().toLowerCase(Locale.ROOT);
    List<String> words = List.of(text.split(" *\\| *"));
    return first(reason -> words.contains(reason.english()));
  }

  /// Versions differ in whether the number has a column of its own.
  private static OptionalLong bits(TableRow row) {
    return hex(
        row.text("Reason #").or(() -> row.text("Reason")).filter(text -> text.startsWith("0x")));
  }

  private static Optional<What> first(Predicate<Reason> isSaid) {
    return REASONS.stream().filter(isSaid).map(Reason::what).findFirst();
  }

  /// {@return the 64 bits of a file's reference on NTFS; ReFS has ids of 128 bits, which are none}
  private static Optional<String> reference(String id) {
    String digits = id.startsWith("0x") ? id.substring(2) : id;
    int from = digits.length() - ID_DIGITS;
    return from >= 0 && digits.substring(0, from).chars().allMatch(digit -> digit == '0')
        ? Optional.of(digits.substring(from))
        : Optional.empty();
  }

  private static OptionalLong hex(Optional<String> text) {
    try {
      String digits = text.orElse("");
      return OptionalLong.of(
          Long.parseLong(digits.startsWith("0x") ? digits.substring(2) : digits, HEX));
    } catch (NumberFormatException none) {
      return OptionalLong.empty();
    }
  }

  /// {@return folder and name, where the folder is known}
  public Optional<String> path() {
    return folder.map(parent -> parent + "\\" + name);
  }

  /// {@return the same at a time}
  public FileChanged at(Source source, Instant time) {
    return new FileChanged(source, time, what, name, folder, entry, sequence);
  }
}
