package org.bitshound.qmgr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bitshound.bytes.ByteView;
import org.bitshound.event.queue.JobError;
import org.bitshound.event.queue.JobRecord;
import org.bitshound.event.queue.SealedHeaders;
import org.bitshound.testing.evidence.queue.QueueFile;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.bitshound.testing.evidence.queue.QueueJob.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobBlobTest {
  private static final Instant DONE = Instant.parse("2022-12-21T02:18:43.408792Z");

  private final QueueJob written = new QueueJob();

  @ParameterizedTest
  @EnumSource(Layout.class)
  void everyLayoutIsReadToItsLastByte(Layout layout) {
    written.title = "Überraschung €";
    written.notifyProgram = "C:\\Windows\\System32\\cmd.exe";
    written.notifyArguments = "cmd.exe /c calc";
    written.state = 6;
    written.transferred = Optional.of(DONE);
    written.retryAt = Optional.of(DONE.plusSeconds(600));
    JobRecord job = whole(layout);
    assertThat(job.id()).isEqualTo(written.id);
    assertThat(job.title()).isEqualTo(written.title);
    assertThat(job.state()).isEqualTo(6);
    assertThat(job.owner()).isEqualTo(written.owner);
    assertThat(job.notifyProgram()).contains(written.notifyProgram);
    assertThat(job.notifyArguments()).contains(written.notifyArguments);
    assertThat(job.notifyFlags()).isEqualTo(3);
    assertThat(job.created()).contains(written.created);
    assertThat(job.modified()).contains(written.modified);
    assertThat(job.transferred()).contains(DONE);
    assertThat(job.expires()).contains(written.expires());
    assertThat(job.retryDelay()).contains(Duration.ofMinutes(10));
    assertThat(job.maxDownloadTime()).contains(Duration.ofDays(90));
    assertThat(job.descriptorHolds()).isTrue();
    assertThat(job.costFlags().isPresent()).isEqualTo(layout != Layout.WINDOWS_7);
    assertThat(job.creator())
        .isEqualTo(layout.name().startsWith("D") ? Optional.of(written.creator) : Optional.empty());
  }

  @Test
  void aPackagedApplicationAndAServiceAreTold() {
    written.packageFamily = Optional.of("Microsoft.OutlookForWindows_8wekyb3d8bbwe");
    written.packageApp = Optional.of("!Microsoft.OutlookforWindows");
    written.serviceName = "Schedule";
    written.elevated = true;
    JobRecord job = whole(Layout.DATABASE_11);
    assertThat(job.packageFamily()).isEqualTo(written.packageFamily);
    assertThat(job.packageApp()).isEqualTo(written.packageApp);
    assertThat(job.serviceName()).contains("Schedule");
    assertThat(job.httpMethod()).contains("GET");
    assertThat(job.elevated()).isTrue();
  }

  @Test
  void sealedHeadersAreSaidToBeThere() {
    written.headersLength = 5_800;
    JobRecord job = whole(Layout.DATABASE_10);
    assertThat(job.hasHeaders()).contains(true);
    assertThat(job.headers()).contains(new SealedHeaders(5_800, Optional.of(written.masterKey)));
  }

  @Test
  void bothLengthsOfAnErrorAreRead() {
    written.errorCode = 0x8019_0194L;
    written.state = 4;
    List<JobError> expected = List.of(new JobError(0, 0x8019_0194L, 5));
    assertThat(whole(Layout.DATABASE_10).errors()).isEqualTo(expected);
    written.wideErrors = true;
    assertThat(whole(Layout.WINDOWS_7).errors()).isEqualTo(expected);
  }

  @Test
  void aProxyListIsRead() {
    written.proxyUsage = 2;
    written.proxyList = Optional.of("http://proxy.corp.example:8080");
    JobRecord job = whole(Layout.DATABASE_10);
    assertThat(job.proxyUsage()).hasValue(2);
    assertThat(job.proxyList()).isEqualTo(written.proxyList);
    assertThat(job.proxyBypass()).isEmpty();
  }

  @Test
  void anUploadHasTwoMarkersAtEitherEnd() {
    written.type = 1;
    JobRecord job = whole(Layout.DATABASE_10);
    assertThat(job.type()).isEqualTo(1);
    assertThat(job.marker()).isEqualTo(Marker.JOB_UPLOAD.guid().text());
    assertThat(job.otherType()).isEmpty();
  }

  @Test
  void aTypeInTheFirstWordIsToldBesideTheFourth() {
    byte[] blob = written.toBlob(Layout.DATABASE_10);
    blob[16] = 1;
    assertThat(read(blob).orElseThrow().value().otherType()).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void aMarkerNeverSeenBeforeIsReadLikeTheOthers() {
    written.marker = Optional.of("0123456789ABCDEF0123456789ABCDEF");
    JobRecord job = whole(Layout.DATABASE_11);
    assertThat(job.known()).isFalse();
    assertThat(job.torn()).isFalse();
    assertThat(job.creator()).contains(written.creator);
  }

  @Test
  void filesOfALegacyJobAreInIt() {
    written.files =
        List.of(
            QueueFile.of("http://a.example/1", "C:\\a\\1"),
            QueueFile.of("http://a.example/2", "D:\\b\\2").come(10, 20, DONE).inRanges(3));
    JobRecord job = whole(Layout.WINDOWS_7);
    assertThat(job.files()).hasSize(2);
    assertThat(job.files().get(1).remoteName()).isEqualTo("http://a.example/2");
    assertThat(job.files().get(1).ranges()).isEqualTo(3);
    assertThat(job.files().get(1).remoteTime()).contains(DONE);
    assertThat(job.files().get(0).total()).isEmpty();
  }

  @Test
  void aJobCutInItsHeadersKeepsWhatStandsBefore() {
    written.headersLength = 5_800;
    written.fileIds = List.of("95d6889c-b2d3-4748-8eb1-9da0650cb892");
    byte[] blob = written.toBlob(Layout.DATABASE_10);
    byte[] cut = Arrays.copyOf(blob, blob.length - 3_000);
    JobRecord job = read(cut).orElseThrow().value();
    assertThat(job.whole()).isFalse();
    assertThat(job.fileIds()).isEqualTo(written.fileIds);
    assertThat(job.modified()).contains(written.modified);
    assertThat(job.hasHeaders()).contains(true);
    assertThat(job.securityFlags()).isEmpty();
    assertThat(job.creator()).isEmpty();
    assertThat(job.lost()).isNotEmpty();
  }

  @Test
  void aDescriptorOfAnotherChecksumIsDoubtfulAndReadOn() {
    byte[] blob = written.toBlob(Layout.DATABASE_10);
    blob[600] ^= 1;
    JobRecord job = read(blob).orElseThrow().value();
    assertThat(job.descriptorHolds()).isFalse();
    assertThat(job.whole()).isTrue();
  }

  @Test
  void aDescriptorOfAWrongLengthIsGoneOverToTheFiles() {
    byte[] blob = written.toBlob(Layout.DATABASE_10);
    int size = new String(blob, StandardCharsets.ISO_8859_1).indexOf("\u0094\u0004\0\0");
    blob[size] = 0x30;
    JobRecord job = read(blob).orElseThrow().value();
    assertThat(job.lost()).containsExactly("the security descriptor");
    assertThat(job.creator()).contains(written.creator);
  }

  @Test
  void anIdOfZerosOrAnOwnerThatIsNoSidIsNoJob() {
    written.id = "00000000-0000-0000-0000-000000000000";
    assertThat(read(written.toBlob(Layout.DATABASE_10))).isEmpty();
    written.id = "266504ac-d974-446c-96ad-2be13a5665b0";
    written.owner = "S-1-";
    assertThat(read(written.toBlob(Layout.DATABASE_10))).isEmpty();
  }

  private JobRecord whole(Layout layout) {
    byte[] blob = written.toBlob(layout);
    Parsed<JobRecord> parsed = read(blob).orElseThrow();
    assertThat(parsed.value().lost()).isEmpty();
    assertThat(parsed.value().whole()).isTrue();
    assertThat(parsed.end()).isEqualTo(blob.length);
    return parsed.value();
  }

  private static Optional<Parsed<JobRecord>> read(byte[] blob) {
    return JobBlob.read(ByteView.of(blob), 0, Budget.forBytes(blob.length));
  }
}
