package org.bitshound.translation.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.event.Event;
import org.bitshound.observation.FileDeleted;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.NetworkConnection.Endpoint;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ProcessStarted.Details;
import org.bitshound.observation.ProcessStarted.Elevation;
import org.bitshound.observation.ProcessStarted.Integrity;
import org.bitshound.observation.ProcessStarted.Parent;
import org.bitshound.observation.Source;
import org.bitshound.translation.Translation;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.relevance.Connections;
import org.bitshound.translation.relevance.Paths;
import org.bitshound.translation.relevance.Relevance;

/// DeviceProcessEvents, DeviceNetworkEvents, DeviceFileEvents: `ActionType` says what a row is.
/// Rows have no event id; they stand under 0. A file renamed is not read: nothing says that it was
/// written. Source: docs/formats/exports.md, "Defender".
public final class DefenderTables implements Translation {

  /// Under what these rows stand, in place of a provider.
  private static final String PROVIDER = "Microsoft Defender for Endpoint";

  private static final String CREATOR = "InitiatingProcess";

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public Set<Integer> eventIds() {
    return Set.of(0);
  }

  @Override
  public boolean judges() {
    return true;
  }

  @Override
  public boolean matters(Event event) {
    Fields f = Fields.of(event);
    return switch (f.text("ActionType").orElse("")) {
      case "ProcessCreated" -> true;
      case "ConnectionSuccess" ->
          Connections.mayMatter(image(f))
              && Connections.mayServe(f.text("RemotePort"))
              && Connections.mayReach(f.text("RemoteIP"), image(f));
      case "FileCreated", "FileDeleted" -> fileMatters(f);
      default -> false;
    };
  }

  private static boolean fileMatters(Fields f) {
    String path = f.text("FolderPath").orElse("");
    boolean noise = Paths.isInstalled(path) || Paths.isUpdate(path) || Paths.isTrace(path);
    return Relevance.isTemporary(path)
        || Relevance.isJobStore(path)
        || (Paths.runs(path) && !noise)
        || (!Paths.isOwnData(path) && image(f).map(Relevance::isServiceHost).orElse(false));
  }

  @Override
  public List<Observation> translate(Event event, Source source) {
    Fields f = Fields.of(event);
    return switch (f.text("ActionType").orElse("")) {
      case "ProcessCreated" -> started(f, source);
      case "ConnectionSuccess" -> List.of(connection(f, source));
      case "FileCreated" -> written(f, source);
      case "FileDeleted" -> deleted(f, source);
      default -> List.of();
    };
  }

  private static List<Observation> started(Fields f, Source source) {
    OptionalLong id = f.id("ProcessId");
    return id.isEmpty()
        ? List.of()
        : List.of(
            new ProcessStarted(
                source,
                f.time("ProcessCreationTime").orElse(source.time()),
                id.getAsLong(),
                () -> details(f)));
  }

  private static Details details(Fields f) {
    return new Details(
        f.known("FolderPath"),
        f.known("ProcessCommandLine"),
        Optional.empty(),
        Optional.empty(),
        f.known("ProcessVersionInfoOriginalFileName"),
        hashes(f),
        account(f, ""),
        Optional.of(account(f, CREATOR)),
        f.known("ProcessIntegrityLevel").flatMap(DefenderTables::integrity),
        f.known("ProcessTokenElevation").flatMap(DefenderTables::elevation),
        new Parent(
            f.id(CREATOR + "Id"), image(f), f.known(CREATOR + "CommandLine"), Optional.empty()));
  }

  private static Account account(Fields f, String whose) {
    return new Account(
        f.account(whose + "AccountDomain", whose + "AccountName"),
        f.sid(whose + "AccountSid"),
        f.id(whose + "LogonId"));
  }

  private static Optional<String> image(Fields f) {
    return f.known(CREATOR + "FolderPath");
  }

  private static Optional<String> hashes(Fields f) {
    var hashes = new ArrayList<String>();
    for (String kind : List.of("SHA1", "MD5", "SHA256")) {
      f.known(kind).ifPresent(hash -> hashes.add(kind + "=" + hash));
    }
    return hashes.isEmpty() ? Optional.empty() : Optional.of(String.join(",", hashes));
  }

  private static Optional<Integrity> integrity(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "untrusted" -> Optional.of(Integrity.UNTRUSTED);
      case "low" -> Optional.of(Integrity.LOW);
      case "medium" -> Optional.of(Integrity.MEDIUM);
      case "high" -> Optional.of(Integrity.HIGH);
      case "system" -> Optional.of(Integrity.SYSTEM);
      case "protected" -> Optional.of(Integrity.PROTECTED);
      default -> Optional.empty();
    };
  }

  private static Optional<Elevation> elevation(String word) {
    return switch (word) {
      case "TokenElevationTypeDefault" -> Optional.of(Elevation.DEFAULT);
      case "TokenElevationTypeFull" -> Optional.of(Elevation.FULL);
      case "TokenElevationTypeLimited" -> Optional.of(Elevation.LIMITED);
      default -> Optional.empty();
    };
  }

  private static ProcessReference by(Fields f) {
    return new ProcessReference(
        f.id(CREATOR + "Id"),
        Optional.empty(),
        OptionalLong.empty(),
        image(f),
        account(f, CREATOR));
  }

  private static NetworkConnection connection(Fields f, Source source) {
    return new NetworkConnection(
        source,
        source.time(),
        by(f),
        Optional.of(true),
        f.known("Protocol").map(word -> word.toLowerCase(Locale.ROOT)),
        new Endpoint(f.known("LocalIP"), Optional.empty(), f.number("LocalPort")),
        new Endpoint(f.known("RemoteIP"), Optional.empty(), f.number("RemotePort")),
        false);
  }

  private static List<Observation> written(Fields f, Source source) {
    return f.filled("FolderPath").stream()
        .<Observation>map(path ->
            new FileWritten(
                source, source.time(), by(f), path, Optional.empty(), hashes(f), Optional.empty()))
        .toList();
  }

  private static List<Observation> deleted(Fields f, Source source) {
    return f.filled("FolderPath").stream()
        .<Observation>map(path ->
            new FileDeleted(
                source, source.time(), by(f), path, hashes(f), Optional.empty(), Optional.empty()))
        .toList();
  }
}
