package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.FileWritten;
import org.bitshound.remote.LocalName;

/// Files that were seen to be written for a case: `BIT….tmp` in the folder of a local name, the
/// lock screen's picture, whose name its downloader makes up, and marks of the web.
final class WrittenFiles {

  private static final Duration OFF = Duration.ofSeconds(5);
  private static final Duration MARKED_WITHIN = Duration.ofSeconds(90);
  private static final String SERVICE_HOST = "svchost.exe";
  private static final String LOCK_SCREEN = "\\personalization\\lockscreenimage\\";

  private WrittenFiles() {}

  /// {@return what was written in the span, in evidence order}
  ///
  /// @param delivery whose own service host writes files that are not of BITS
  /// @param localNames where the case's files are to lie
  /// @param lockScreen whether the lock screen's downloader is at work
  static List<FileWritten> of(
      Traces traces,
      DeliveryTraces delivery,
      Instant from,
      Instant to,
      List<String> localNames,
      boolean lockScreen) {
    List<String> folders = localNames.stream().map(WrittenFiles::folder).toList();
    return traces.between(FileWritten.class, from.minus(OFF), to.plus(OFF)).stream()
        .filter(WrittenFiles::byServiceHost)
        .filter(each -> !isOf(delivery, each))
        .filter(each ->
            (isTemporary(each.path()) && folders.contains(folder(each.path())))
                || (lockScreen && LocalName.of(each.path()).key().contains(LOCK_SCREEN)))
        .toList();
  }

  /// {@return marks of the web that were given to the case's files, in evidence order; whoever
  /// marks a file does so once it is there}
  static List<FileWritten> marks(Traces traces, Instant from, Instant to, List<String> localNames) {
    List<LocalName> names = localNames.stream().map(LocalName::of).toList();
    return traces.between(FileWritten.class, from.minus(OFF), to.plus(MARKED_WITHIN)).stream()
        .filter(each -> each.mark().isPresent())
        .filter(each -> names.stream().anyMatch(name -> isStreamOf(name, each.path())))
        .toList();
  }

  /// {@return whether a path names a stream of a file}
  static boolean isStreamOf(LocalName name, String path) {
    int stream = path.indexOf(':', path.lastIndexOf('\\') + 1);
    return stream > 0 && LocalName.of(path.substring(0, stream)).matches(name);
  }

  private static boolean isOf(DeliveryTraces delivery, FileWritten written) {
    OptionalLong writer = written.by().processId();
    return writer.isPresent() && delivery.isHost(writer.getAsLong(), written.time());
  }

  private static boolean byServiceHost(FileWritten written) {
    return written.by().image().map(Images::fileName).filter(SERVICE_HOST::equals).isPresent();
  }

  /// `BIT`, one to four hex digits, `.tmp` (bits-knowledge 3.6).
  static boolean isTemporary(String path) {
    String name = LocalName.of(path).fileName();
    int digits = name.length() - "bit".length() - ".tmp".length();
    if (digits < 1 || digits > 4 || !name.startsWith("bit") || !name.endsWith(".tmp")) {
      return false;
    }
    return name.substring(3, 3 + digits).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static String folder(String path) {
    String key = LocalName.of(path).key();
    return key.substring(0, Math.max(0, key.lastIndexOf('\\')));
  }

  /// {@return the one name that was written; absent where there are several}
  static Optional<String> onlyName(List<FileWritten> written) {
    List<String> names =
        written.stream()
            .filter(each -> each.mark().isEmpty())
            .map(FileWritten::path)
            .distinct()
            .toList();
    return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }
}
