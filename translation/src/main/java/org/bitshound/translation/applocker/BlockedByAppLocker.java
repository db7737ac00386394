package org.bitshound.translation.applocker;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ProgramBlocked;
import org.bitshound.observation.ProgramBlocked.Guard;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.relevance.Paths;

/// Programs and libraries (8003, 8004), scripts and installers (8006, 8007) that a rule kept from
/// running, or would have (8003, 8006). 8002 and 8005 say that something was allowed and are not
/// read.
///
/// Kept of the audits: what is not installed below `Program Files`. What was blocked is rare: all
/// is kept.
public final class BlockedByAppLocker extends SiftingTranslation {

  private static final Set<Integer> AUDITS = Set.of(8003, 8006);

  /// Reads the channels of AppLocker.
  public BlockedByAppLocker() {
    super(
        "Microsoft-Windows-AppLocker",
        Map.ofEntries(
            entry(8003, new Row(BlockedByAppLocker::mayMatter, BlockedByAppLocker::blocked)),
            entry(8004, Row.all(BlockedByAppLocker::blocked)),
            entry(8006, new Row(BlockedByAppLocker::mayMatter, BlockedByAppLocker::blocked)),
            entry(8007, Row.all(BlockedByAppLocker::blocked))));
  }

  private static boolean mayMatter(Fields f) {
    return !f.filled("FilePath").map(Paths::isInstalled).orElse(false);
  }

  private static Optional<ProgramBlocked> blocked(Fields f, Source source) {
    Account user = new Account(Optional.empty(), f.sid("TargetUser"), f.id("TargetLogonId"));
    return Optional.of(
        new ProgramBlocked(
            source,
            Guard.APPLOCKER,
            AUDITS.contains(f.event().id()),
            f.filled("FullFilePath").or(() -> f.filled("FilePath")),
            f.filled("FileHash")
                .filter(BlockedByAppLocker::isHash)
                .map(hash -> "SHA256=" + bare(hash)),
            new ProcessReference(
                f.id("TargetProcessId"),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                user),
            f.filled("RuleName").filter(name -> !name.equals("-"))));
  }

  private static String bare(String hash) {
    return hash.startsWith("0x") ? hash.substring(2) : hash;
  }

  /// AppLocker knows no other than SHA-256, of scripts and programs its own (Authenticode).
  private static boolean isHash(String text) {
    String digits = bare(text);
    return digits.length() == 64
        && digits.chars().allMatch(letter -> Character.digit(letter, 16) >= 0)
        && digits.chars().anyMatch(letter -> letter != '0');
  }
}
