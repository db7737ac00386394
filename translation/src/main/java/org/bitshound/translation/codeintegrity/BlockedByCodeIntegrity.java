package org.bitshound.translation.codeintegrity;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ProgramBlocked;
import org.bitshound.observation.ProgramBlocked.Guard;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.relevance.Paths;

/// Files that a policy of App Control kept from being loaded (3077), or would have (3076). Paths
/// are device paths.
///
/// Kept of the audits: what is not installed below `Program Files`. What was blocked is rare: all
/// is kept.
public final class BlockedByCodeIntegrity extends SiftingTranslation {

  private static final int AUDITED = 3076;

  /// Reads the Operational channel.
  public BlockedByCodeIntegrity() {
    super(
        "Microsoft-Windows-CodeIntegrity",
        Map.ofEntries(
            entry(
                AUDITED,
                new Row(BlockedByCodeIntegrity::mayMatter, BlockedByCodeIntegrity::blocked)),
            entry(3077, Row.all(BlockedByCodeIntegrity::blocked))));
  }

  private static boolean mayMatter(Fields f) {
    return !f.filled("File Name").map(Paths::isInstalled).orElse(false);
  }

  private static Optional<ProgramBlocked> blocked(Fields f, Source source) {
    String hashes =
        Stream.of(hash(f, "SHA256"), hash(f, "SHA1"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(","));
    return Optional.of(
        new ProgramBlocked(
            source,
            Guard.CODE_INTEGRITY,
            f.event().id() == AUDITED,
            f.filled("File Name"),
            Optional.of(hashes).filter(text -> !text.isEmpty()),
            new ProcessReference(
                source.loggedBy(),
                Optional.empty(),
                OptionalLong.empty(),
                f.filled("Process Name"),
                new Account(Optional.empty(), f.loggedAs(), OptionalLong.empty())),
            f.filled("PolicyName").or(() -> f.filled("Policy Name"))));
  }

  /// The hash of the whole file, not of what a signature covers.
  private static Optional<String> hash(Fields f, String kind) {
    return f.filled(kind + " Flat Hash").map(digits -> kind + "=" + digits);
  }
}
