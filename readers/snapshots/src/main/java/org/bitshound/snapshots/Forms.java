package org.bitshound.snapshots;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bitshound.snapshots.Snapshot.Form;

/// Tells the forms apart by how a file begins.
final class Forms {
  private static final Pattern BITSADMIN =
      Pattern.compile(
          "^(?:GUID: \\{[0-9A-Fa-f-]{36}} DISPLAY: "
              + "|\\{[0-9A-Fa-f-]{36}} .*\\b[A-Z_]{5,} \\d+ / (?:\\d+|UNKNOWN) )",
          Pattern.MULTILINE);
  private static final Pattern TABLE =
      Pattern.compile("^JobId +DisplayName +TransferType +JobState\\b", Pattern.MULTILINE);
  private static final Pattern LIST = Pattern.compile("^JobId +: ", Pattern.MULTILINE);
  private static final Pattern CSV_HEADER =
      Pattern.compile("^(?:#TYPE [^\\r\\n]*BitsJob\\s+)?\"?[^\\r\\n{]*\\bJobId\\b[^\\r\\n{]*[,;]");

  private Forms() {}

  static Optional<Form> of(String start) {
    return isWorthALook(start) ? look(start) : Optional.empty();
  }

  /// Most files are nothing of this kind, and there may be a hundred thousand.
  private static boolean isWorthALook(String start) {
    return start.contains("JobId")
        || start.contains("GUID: {")
        || start.contains("BITSADMIN")
        || start.contains("/rawreturn")
        || start.contains("/RAWRETURN")
        || start.startsWith("{")
        || start.contains("BackgroundIntelligentTransfer");
  }

  private static Optional<Form> look(String start) {
    if (start.contains("<Objs") && start.contains("BackgroundIntelligentTransfer")) {
      return Optional.of(Form.CLIXML);
    }
    if (BITSADMIN.matcher(start).find()) {
      return Optional.of(Form.BITSADMIN);
    }
    if (ConsoleListing.isIn(start)) {
      return Optional.of(Form.CONSOLE);
    }
    if (TABLE.matcher(start).find()) {
      return Optional.of(Form.TABLE);
    }
    if (LIST.matcher(start).find()
        && (start.contains("\nDisplayName ") || start.contains("\nJobState "))) {
      return Optional.of(Form.LIST);
    }
    String bare = start.stripLeading();
    boolean named = start.contains("JobId") && start.contains("DisplayName");
    if (named && (bare.startsWith("{") || bare.startsWith("["))) {
      return start.contains("\"JobId\"") ? Optional.of(Form.JSON) : Optional.empty();
    }
    boolean table = CSV_HEADER.matcher(bare).find() && (named || start.contains("RemoteName"));
    return table ? Optional.of(Form.CSV) : Optional.empty();
  }
}
