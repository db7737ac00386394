package org.bitshound.testing.evidence.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// A job, to be written in the form of `qmgr.db` or of a legacy file. Begins as a download of
/// ordinary settings that is queued. Not thread-safe.
public final class QueueJob {

  /// What follows the fields that all layouts have.
  public enum Layout {
    /// Windows 7: ends after the longest time of a download.
    WINDOWS_7("93362035A00C104A84F3B17E7B499CD7"),
    /// Windows 8.1 and 10 before 1709: costs, and 43 bytes.
    WINDOWS_10_LEGACY("B346ED3D3B10F944BC2FE8378BD31986"),
    /// `qmgr.db`, as far as Windows 10 22H2 writes it.
    DATABASE_10("A15609E143AFC94292E66F9856EBA7F6"),
    /// `qmgr.db` of Windows 11: another marker of the owner application.
    DATABASE_11("A15609E143AFC94292E66F9856EBA7F6");

    private final String marker;

    Layout(String marker) {
      this.marker = marker;
    }

    boolean isDatabase() {
      return this == DATABASE_10 || this == DATABASE_11;
    }
  }

  private static final String UPLOAD = "D057568F2C013E4EAD2CF4A5D7656FAF";
  private static final String FILES = "36DA56776F515A43ACAC44A248FFF34D";
  private static final String APPLICATION_10 = "04B6EF7BB2859141B7BDC5F5A263CB7B";
  private static final String APPLICATION_11 = "FB2A2660A5BF8243A0A6F1837F9CA0A4";
  private static final String DPAPI = "01000000D08C9DDF0115D1118C7A00C04FC297EB";

  public String id = "266504ac-d974-446c-96ad-2be13a5665b0";
  public int type;
  public int priority = 2;
  public int state;
  public String title = "a job";
  public String description = "";
  public String notifyProgram = "";
  public String notifyArguments = "";
  public String owner = "S-1-5-21-1079689790-2336414676-942872339-1001";
  public long notifyFlags = 3;
  public boolean elevated;
  public long integrity = 0x2000;
  public List<String> fileIds = new ArrayList<>();
  public List<QueueFile> files = new ArrayList<>();
  public long errorCode;
  public long errorContext = 5;
  public boolean wideErrors;
  public long errorCount;
  public long retryDelay = 600;
  public long noProgressTimeout = 1_209_600;
  public Instant created = Instant.parse("2022-12-21T02:18:03.1204654Z");
  public Instant modified = Instant.parse("2022-12-21T02:18:43.408792Z");
  public Optional<Instant> transferred = Optional.empty();
  public Optional<Instant> retryAt = Optional.empty();
  public long proxyUsage;
  public Optional<String> proxyList = Optional.empty();
  public Optional<String> proxyBypass = Optional.empty();
  public int headersLength;
  public String masterKey = "495d32ba-f201-46de-b334-c21f15b32e95";
  public long securityFlags;
  public long maxDownloadTime = 7_776_000;
  public long costFlags = 0x8000_0067L;
  public Optional<String> packageFamily = Optional.empty();
  public Optional<String> packageApp = Optional.empty();
  public String creator = "C:\\Windows\\System32\\bitsadmin.exe";
  public String httpMethod = "GET";
  public String serviceName = "";

  /// The marker in hexadecimal, as it lies on disk; of the layout where it is empty.
  public Optional<String> marker = Optional.empty();

  /// {@return when it expires unless something happens: 90 days after the last change}
  public Instant expires() {
    return modified.plusSeconds(7_776_000);
  }

  /// {@return the record}
  public byte[] toBlob(Layout layout) {
    String inner = marker.orElse(layout.marker);
    var out = new Bytes();
    if (type > 0) {
      out.hex(UPLOAD);
    }
    out.hex(inner);
    head(out);
    descriptor(out);
    files(out, layout);
    tail(out);
    if (layout != Layout.WINDOWS_7) {
      out.u32(costFlags).zeros(42).u8(1);
    }
    if (layout.isDatabase()) {
      origin(out, layout == Layout.DATABASE_10 ? APPLICATION_10 : APPLICATION_11);
    }
    out.hex(inner);
    if (type > 0) {
      out.hex(UPLOAD);
    }
    return out.toBytes();
  }

  private void head(Bytes out) {
    out.u32(0).u32(priority).u32(state).u32(type).guid(id);
    out.text(title).text(description).text(notifyProgram).text(notifyArguments).text(owner);
    out.u32(notifyFlags).u32(elevated ? 1 : 0).u32(integrity).u32(0).u32(0);
  }

  /// Its inside is the reader's business as little as the writer's: a control word, and zeros.
  private static void descriptor(Bytes out) {
    byte[] descriptor = new Bytes().u16(1).u16(0x801f).zeros(0x494 - 4).toBytes();
    var crc = new CRC32();
    crc.update(descriptor);
    out.u32(crc.getValue()).u32(descriptor.length).raw(descriptor);
  }

  private void files(Bytes out, Layout layout) {
    out.hex(FILES);
    if (layout.isDatabase()) {
      out.u32(fileIds.size());
      fileIds.forEach(out::guid);
    } else {
      out.u32(files.size());
      files.forEach(file -> file.write(out));
    }
    out.hex(FILES);
  }

  private void tail(Bytes out) {
    out.u32(errorCode == 0 ? 0 : 1);
    if (errorCode != 0) {
      out.number(0, wideErrors ? 8 : 4).u32(errorCode).u32(1).u32(errorContext).u32(4).u8(0);
    }
    out.u32(errorCount).u32(retryDelay).u32(noProgressTimeout);
    out.time(Optional.of(created)).time(Optional.of(modified)).time(Optional.of(modified));
    out.time(transferred).u8(0).u32(0);
    out.timer(Optional.of(modified), Optional.of(expires()));
    out.u8(0).u8(0).timer(Optional.of(modified), retryAt);
    out.u32(proxyUsage).textIfAny(proxyList).textIfAny(proxyBypass).u8(0).u32(0).zeros(3);
    headers(out);
    out.u32(0).u32(1).zeros(6).u32(1).zeros(6);
    out.u32(securityFlags).u32(0).u32(maxDownloadTime).u64(0);
  }

  private void headers(Bytes out) {
    out.u8(headersLength > 0 ? 1 : 0);
    if (headersLength > 0) {
      var sealed = new Bytes().hex(DPAPI).u32(1).guid(masterKey).zeros(headersLength + 100);
      out.u32(headersLength).u32(0).u32(sealed.size()).raw(sealed.toBytes());
    }
  }

  private void origin(Bytes out, String application) {
    out.hex(application);
    if (packageFamily.isEmpty()) {
      out.u8(1);
    } else {
      out.u8(0).textIfAny(packageFamily).textIfAny(packageApp).u8(1).u32(37);
    }
    out.hex(application).zeros(21).text(creator);
    out.u32(3).u32(0x12).u32(3).u32(0x13).text(httpMethod).zeros(3).text(serviceName).u8(0);
  }
}
