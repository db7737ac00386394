package org.bitshound.translation.system;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.BitsServiceNote.What;
import org.bitshound.observation.NotifyFailed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.RequestRefused;
import org.bitshound.observation.Source;
import org.bitshound.observation.TemporaryFilesLeft;
import org.bitshound.translation.bitsclient.BitsClient;
import org.bitshound.translation.bitsclient.ServiceNote;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.TableTranslation;

/// What the BITS client writes to the System channel instead of its own.
public final class BitsSystemEvents extends TableTranslation {

  private static final int LIST_CUT_SHORT = 16386;

  /// Reads the System channel.
  public BitsSystemEvents() {
    super(
        BitsClient.PROVIDER,
        Map.ofEntries(
            entry(16385, BitsSystemEvents::temporaryFilesLeft),
            entry(LIST_CUT_SHORT, BitsSystemEvents::temporaryFilesLeft),
            entry(16390, BitsSystemEvents::notDelivered),
            entry(16392, ServiceNote.of(What.START_FAILED, "ErrorCode")),
            entry(16393, ServiceNote.of(What.GATEWAY_ERROR, "ErrorCode")),
            entry(16396, ServiceNote.of(What.FIREWALL_RULE_FAILED, "status")),
            entry(16397, ServiceNote.of(What.LIMITS_INCONSISTENT)),
            entry(16398, (f, s) -> refused(f, s, RequestRefused.Limit.JOBS_PER_USER)),
            entry(16400, (f, s) -> refused(f, s, RequestRefused.Limit.JOBS_PER_MACHINE)),
            entry(16401, (f, s) -> refused(f, s, RequestRefused.Limit.FILES_PER_JOB)),
            entry(16402, (f, s) -> refused(f, s, RequestRefused.Limit.RANGES_PER_FILE)),
            entry(16404, ServiceNote.of(What.EXCEPTION, "hr")),
            entry(16405, ServiceNote.of(What.BANDWIDTH_POLICY_WRONG)),
            entry(17005, ServiceNote.of(What.WRONG_ACCOUNT))));
  }

  private static Observation temporaryFilesLeft(Fields f, Source source) {
    List<String> paths =
        f.text("FileList").stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(path -> !path.isEmpty())
            .toList();
    return new TemporaryFilesLeft(
        source, f.job("Id", "Title"), paths, f.event().id() == LIST_CUT_SHORT);
  }

  private static Observation notDelivered(Fields f, Source source) {
    OptionalLong minutes = f.code("RetryWaitTime");
    return new NotifyFailed(
        source,
        f.job("Id", "Title", "Owner"),
        NotifyFailed.How.NOT_DELIVERED,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        minutes.isPresent()
            ? Optional.of(Duration.ofMinutes(minutes.getAsLong()))
            : Optional.empty());
  }

  private static Observation refused(Fields f, Source source, RequestRefused.Limit limit) {
    return new RequestRefused(
        source, limit, f.filled("entityName"), f.size("currentSize"), f.size("currentLimit"));
  }
}
