package org.bitshound.translation.bitsclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.translation.FakeEvent.bits;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.Observation;
import org.bitshound.observation.PeerSearched;
import org.bitshound.observation.PeerTransferFailed;
import org.bitshound.observation.ServerTrouble;
import org.bitshound.observation.Source;
import org.bitshound.observation.Transfer;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransferEventsTest {

  private static final String JOB = "5f2863d6-e0ab-4470-8530-8f129b46177a";
  private static final String ATTEMPT = "746fd3d9-0c2f-4f1a-8d8e-000000000001";
  private static final String URL = "https://a.example/x.jpg";
  private static final String UNKNOWN_SIZE = "18446744073709551615";
  private static final JobReference WITHOUT_OWNER =
      new JobReference(Optional.of(new JobId(JOB)), Optional.of("update"), Optional.empty());
  private static final JobReference WHOLE =
      new JobReference(
          Optional.of(new JobId(JOB)), Optional.of("update"), Optional.of("OFFICE\\ann"));
  private static final JobReference TITLE_ALONE =
      new JobReference(Optional.empty(), Optional.of("update"), Optional.empty());
  private static final OptionalLong NO_NUMBER = OptionalLong.empty();

  /// The fields that 59, 60 and 61 share in version 0.
  private static FakeEvent attempt(int id) {
    return bits(
        id,
        "transferId",
        "{746FD3D9-0C2F-4F1A-8D8E-000000000001}",
        "name",
        "update",
        "Id",
        JOB,
        "url",
        URL,
        "peer",
        "",
        "fileTime",
        "2020-11-16T17:00:19.0000000Z",
        "fileLength",
        "50813",
        "bytesTotal",
        "50813",
        "bytesTransferred",
        "0");
  }

  private static Transfer transfer(OptionalLong size, OptionalLong fromPeers) {
    return new Transfer(
        Optional.of(ATTEMPT),
        Optional.of(URL),
        Optional.empty(),
        size.isPresent() ? Optional.of(Instant.parse("2020-11-16T17:00:19Z")) : Optional.empty(),
        size,
        size,
        number(0),
        fromPeers);
  }

  private static OptionalLong number(long number) {
    return OptionalLong.of(number);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void eventSaysWhatItsLayoutHolds(
      String why, FakeEvent event, Function<Source, Observation> said) {
    Source source = event.source();

    assertThat(new TransferEvents().translate(event, source)).containsExactly(said.apply(source));
  }

  private static Arguments row(String why, FakeEvent event, Function<Source, Observation> said) {
    return arguments(why, event, said);
  }

  static Stream<Arguments> rows() {
    FakeEvent stopped1 =
        attempt(60)
            .with("hr", "262152")
            .with("proxy", "")
            .with("peerProtocolFlags", "0")
            .with("bytesTransferredFromPeer", "0")
            .with("AdditionalInfoHr", "0")
            .with("PeerContextInfo", "0")
            .with("bandwidthLimit", UNKNOWN_SIZE)
            .with("ignoreBandwidthLimitsOnLan", "false");
    FakeEvent failed1 =
        attempt(61)
            .with("hr", "2147954407")
            .with("proxy", "proxy.example:8080")
            .with("fileTime", "1601-01-01T00:00:00.0000000Z")
            .with("fileLength", UNKNOWN_SIZE)
            .with("bytesTotal", UNKNOWN_SIZE);
    return Stream.of(
        row(
            "27: a search for peers begins",
            bits(27, "searchId", ATTEMPT, "jobId", JOB, "url", URL),
            s ->
                new PeerSearched(
                    s,
                    new JobReference(
                        Optional.of(new JobId(JOB)), Optional.empty(), Optional.empty()),
                    PeerSearched.Phase.STARTED,
                    Optional.of(URL))),
        row(
            "28: and ends",
            bits(28, "searchId", ATTEMPT, "jobId", JOB),
            s ->
                new PeerSearched(
                    s,
                    new JobReference(
                        Optional.of(new JobId(JOB)), Optional.empty(), Optional.empty()),
                    PeerSearched.Phase.ENDED,
                    Optional.empty())),
        row(
            "59 v0: started; name is the title of the job",
            attempt(59),
            s -> new TransferStarted(s, WITHOUT_OWNER, transfer(number(50813), NO_NUMBER))),
        row(
            "59 v1: with the share of peers",
            attempt(59).with("bytesTransferredFromPeer", "0"),
            s -> new TransferStarted(s, WITHOUT_OWNER, transfer(number(50813), number(0)))),
        row(
            "60 v0: stopped",
            attempt(60).with("hr", "0").with("proxy", ""),
            s ->
                new TransferStopped(
                    s,
                    WITHOUT_OWNER,
                    transfer(number(50813), NO_NUMBER),
                    TransferStopped.How.STOPPED,
                    number(0),
                    Optional.empty(),
                    NO_NUMBER,
                    NO_NUMBER,
                    NO_NUMBER,
                    NO_NUMBER,
                    Optional.empty())),
        row(
            "60 v1: a result that is not 0, and no limit of bandwidth",
            stopped1,
            s ->
                new TransferStopped(
                    s,
                    WITHOUT_OWNER,
                    transfer(number(50813), number(0)),
                    TransferStopped.How.STOPPED,
                    number(0x00040008),
                    Optional.empty(),
                    number(0),
                    number(0),
                    number(0),
                    NO_NUMBER,
                    Optional.of(false))),
        row(
            "61: sizes and time not known are absent, the proxy is said",
            failed1,
            s ->
                new TransferStopped(
                    s,
                    WITHOUT_OWNER,
                    transfer(NO_NUMBER, NO_NUMBER),
                    TransferStopped.How.FAILED,
                    number(0x80072EE7L),
                    Optional.of("proxy.example:8080"),
                    NO_NUMBER,
                    NO_NUMBER,
                    NO_NUMBER,
                    NO_NUMBER,
                    Optional.empty())),
        row(
            "62: a peer's data do not fit",
            bits(62, "Title", "update", "Owner", "OFFICE\\ann", "Url", URL, "Id", JOB),
            s ->
                trouble(s, WHOLE, ServerTrouble.What.PEER_DATA_INCONSISTENT, false, "", NO_NUMBER)),
        row(
            "200: a proxy failed",
            bits(
                200,
                "url",
                URL,
                "hr",
                "2147954429",
                "proxy",
                "p1",
                "job",
                "update",
                "owner",
                "OFFICE\\ann",
                "jobId",
                JOB,
                "xferId",
                ATTEMPT,
                "proxyServerList",
                "p1;p2"),
            s ->
                trouble(
                    s, WHOLE, ServerTrouble.What.PROXY_FAILED, true, "p1", number(0x80072EFDL))),
        row(
            "201: no proxy of the list answered",
            bits(
                201,
                "job",
                "update",
                "jobId",
                JOB,
                "jobOwner",
                "OFFICE\\ann",
                "url",
                URL,
                "transferId",
                ATTEMPT,
                "proxyServerList",
                "p1;p2",
                "proxyBypassList",
                "",
                "error",
                "12029"),
            s ->
                trouble(
                    s, WHOLE, ServerTrouble.What.NO_PROXY_ANSWERED, true, "p1;p2", number(12029))),
        row(
            "202: a feature of HTTP is missing",
            bits(
                202,
                "jobName",
                "update",
                "jobOwner",
                "OFFICE\\ann",
                "jobId",
                JOB,
                "url",
                URL,
                "xferId",
                ATTEMPT,
                "proxy",
                "",
                "hr",
                "2149580819"),
            s ->
                trouble(
                    s,
                    WHOLE,
                    ServerTrouble.What.HTTP_FEATURE_MISSING,
                    true,
                    "",
                    number(0x80200013L))),
        row(
            "206: no HEAD",
            bits(206, "jobName", "update", "url", URL),
            s -> trouble(s, TITLE_ALONE, ServerTrouble.What.NO_HEAD, false, "", NO_NUMBER)),
        row(
            "207: no Content-Length",
            bits(207, "jobName", "update", "url", URL),
            s ->
                trouble(
                    s, TITLE_ALONE, ServerTrouble.What.NO_CONTENT_LENGTH, false, "", NO_NUMBER)),
        row(
            "208: a flash crowd",
            bits(208, "jobName", "update", "url", URL),
            s -> trouble(s, TITLE_ALONE, ServerTrouble.What.FLASH_CROWD, false, "", NO_NUMBER)),
        row(
            "210: no Content-Range",
            bits(210, "jobName", "update", "url", URL),
            s ->
                trouble(s, TITLE_ALONE, ServerTrouble.What.NO_CONTENT_RANGE, false, "", NO_NUMBER)),
        row(
            "311: a peer's transfer failed",
            bits(
                311,
                "JobId",
                JOB,
                "JobName",
                "update",
                "url",
                URL,
                "ErrorCode",
                "2147954402",
                "ErrorContext",
                "4",
                "bytesTransferredFromPeer",
                "17",
                "PeerProtocolFlags",
                "1"),
            s ->
                new PeerTransferFailed(
                    s,
                    WITHOUT_OWNER,
                    Optional.of(URL),
                    number(0x80072EE2L),
                    number(4),
                    number(17),
                    number(1))));
  }

  private static ServerTrouble trouble(
      Source source,
      JobReference job,
      ServerTrouble.What what,
      boolean hasAttempt,
      String proxy,
      OptionalLong error) {
    return new ServerTrouble(
        source,
        job,
        what,
        Optional.of(URL),
        Optional.of(ATTEMPT).filter(id -> hasAttempt),
        Optional.of(proxy).filter(text -> !text.isEmpty()),
        error);
  }
}
