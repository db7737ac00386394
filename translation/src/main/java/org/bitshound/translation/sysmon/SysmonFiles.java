package org.bitshound.translation.sysmon;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitshound.observation.FileBlocked;
import org.bitshound.observation.FileDeleted;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.Source;
import org.bitshound.observation.ZoneMark;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.relevance.Paths;
import org.bitshound.translation.relevance.Relevance;
import org.bitshound.translation.stream.ZoneIdentifier;

/// Files written (11), streams (15), files deleted (23, 26), programs kept from being written (27)
/// and programs written (29).
///
/// Kept of 11, 23 and 26: BITS' temporary files; its list of jobs; what the service host writes
/// elsewhere than Windows keeps its own (a high-performance job writes under the last name); and
/// what can run, is opened by something that runs it, or lies in a folder that Windows starts
/// programs from. Not kept of the last: what comes with updates of Windows and its defender, what
/// is put below `Program Files`, what PowerShell tries its own policy with, and links to documents
/// lately opened. A file that a job fetched and somebody copies, unpacks or deletes is among what
/// is kept if it can run. Of 29 the same but for the ending. 15 and 27 are rare: all are kept.
public final class SysmonFiles extends SiftingTranslation {

  private static final String STARTUP = "\\start menu\\programs\\startup\\";

  /// Reads the Operational channel.
  public SysmonFiles() {
    super(
        Sysmon.PROVIDER,
        Map.ofEntries(
            entry(11, new Row(SysmonFiles::matters, SysmonFiles::written)),
            entry(15, Row.all(SysmonFiles::written)),
            entry(23, new Row(SysmonFiles::matters, SysmonFiles::deleted)),
            entry(26, new Row(SysmonFiles::matters, SysmonFiles::deleted)),
            entry(27, Row.all(SysmonFiles::blocked)),
            entry(29, new Row(SysmonFiles::programMatters, SysmonFiles::written))));
  }

  private static boolean matters(Fields f) {
    String path = f.text("TargetFilename").orElse("");
    return Relevance.isTemporary(path)
        || Relevance.isJobStore(path)
        || ((Paths.runs(path) || startsWithTheUser(path)) && !isNoise(path, f))
        || (!Paths.isOwnData(path) && Sysmon.image(f).map(Relevance::isServiceHost).orElse(false));
  }

  private static boolean programMatters(Fields f) {
    return !isNoise(f.text("TargetFilename").orElse(""), f);
  }

  private static boolean startsWithTheUser(String path) {
    return path.toLowerCase(Locale.ROOT).contains(STARTUP);
  }

  private static boolean isNoise(String path, Fields f) {
    return Paths.isInstalled(path)
        || Paths.isUpdate(path)
        || Paths.isTrace(path)
        || Sysmon.image(f).map(Relevance::isInstaller).orElse(false);
  }

  private static Optional<FileWritten> written(Fields f, Source source) {
    return f.filled("TargetFilename")
        .map(path ->
            new FileWritten(
                source,
                Sysmon.time(f, source),
                Sysmon.by(f),
                path,
                f.time("CreationUtcTime"),
                f.known("Hash").or(() -> f.known("Hashes")).filter(SysmonFiles::isHash),
                f.known("Contents"),
                mark(path, f)));
  }

  private static Optional<ZoneMark> mark(String path, Fields f) {
    return ZoneIdentifier.isNamedBy(path)
        ? f.known("Contents").flatMap(ZoneIdentifier::parse)
        : Optional.empty();
  }

  private static Optional<FileDeleted> deleted(Fields f, Source source) {
    return f.filled("TargetFilename")
        .map(path ->
            new FileDeleted(
                source,
                Sysmon.time(f, source),
                Sysmon.by(f),
                path,
                f.known("Hashes").filter(SysmonFiles::isHash),
                f.flag("IsExecutable"),
                f.flag("Archived")));
  }

  private static Optional<FileBlocked> blocked(Fields f, Source source) {
    return f.filled("TargetFilename")
        .map(path ->
            new FileBlocked(
                source,
                Sysmon.time(f, source),
                Sysmon.by(f),
                path,
                f.known("Hashes").filter(SysmonFiles::isHash)));
  }

  /// Sysmon writes `Unknown` where it could not read the file.
  private static boolean isHash(String text) {
    return text.indexOf('=') > 0;
  }
}
