package org.bitshound.translation.sysmon;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.observation.ImageLoaded;
import org.bitshound.observation.Source;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.SiftingTranslation;
import org.bitshound.translation.relevance.Paths;

/// Libraries loaded (7).
///
/// Kept: BITS' own libraries, by whomever they are loaded (a client of BITS that leaves no command
/// line loads its proxy); what lies neither in the folders of Windows nor where programs are
/// installed, since a job may have fetched it; and in those of Windows what bears no signature.
public final class SysmonImages extends SiftingTranslation {

  /// The proxy that clients load, the service itself with its parts, and what PowerShell's module
  /// for BITS begins with.
  private static final Set<String> OF_BITS =
      Set.of("bitsproxy.dll", "qmgrprxy.dll", "qmgr.dll", "bitsigd.dll", "bitsperf.dll");

  private static final String OF_MODULE = "microsoft.backgroundintelligenttransfer.";

  /// Reads the Operational channel.
  public SysmonImages() {
    super(Sysmon.PROVIDER, Map.of(7, new Row(SysmonImages::matters, SysmonImages::loaded)));
  }

  private static boolean matters(Fields f) {
    String path = f.text("ImageLoaded").orElse("");
    String name = Paths.fileName(path);
    if (OF_BITS.contains(name) || name.startsWith(OF_MODULE)) {
      return true;
    }
    if (Paths.isOfWindows(path)) {
      return Paths.isSystem(path) && f.flag("Signed").map(signed -> !signed).orElse(false);
    }
    return !Paths.isInstalled(path);
  }

  private static Optional<ImageLoaded> loaded(Fields f, Source source) {
    return f.filled("ImageLoaded")
        .map(path ->
            new ImageLoaded(
                source,
                Sysmon.time(f, source),
                Sysmon.by(f),
                path,
                f.known("OriginalFileName"),
                f.known("Hashes"),
                f.flag("Signed"),
                f.known("Signature"),
                f.known("SignatureStatus")));
  }
}
