package org.bitshound.snapshots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.event.snapshot.ListedService;
import org.bitshound.event.snapshot.ListedValue;
import org.bitshound.snapshots.HostListing.Form;
import org.bitshound.testing.evidence.RegistryListing;
import org.bitshound.testing.evidence.ServiceListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostListingTest {
  static final RegistryListing SERVICE =
      new RegistryListing(
          "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\BITS",
          List.of(
              new RegistryListing.Value("DisplayName", "REG_SZ", "a \"quoted\" name=1\\"),
              new RegistryListing.Value("Start", "REG_DWORD", "3"),
              new RegistryListing.Value("DependOnService", "REG_MULTI_SZ", "RpcSs\nEventSystem"),
              new RegistryListing.Value(
                  "ImagePath",
                  "REG_EXPAND_SZ",
                  "%SystemRoot%\\System32\\svchost.exe -k netsvcs -p")));

  private static final String EXPORT = "Windows Registry Editor Version 5.00";

  private final List<Defect> defects = new ArrayList<>();

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private HostListing read(byte[] bytes) {
    var form = HostListing.formOf(ByteView.of(bytes, Math.min(bytes.length, 4096))).orElseThrow();
    return HostListing.read(MemorySegment.ofArray(bytes), form, defects::add);
  }

  private HostListing read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static Optional<Form> formOf(String text) {
    return HostListing.formOf(ByteView.of(text.getBytes(UTF_8), text.length()));
  }

  @Test
  void configurationAndStatusInOneFileAreBothRead() {
    ServiceListing bits = ServiceListing.usual();
    List<ListedService> read = read(bits.status(4321) + bits.config()).services();

    assertThat(read).hasSize(2);
    assertThat(read.getFirst().state()).contains("running");
    assertThat(read.getFirst().processId()).hasValue(4321);
    assertThat(read.getLast().startType()).hasValue(3);
    assertThat(read.getLast().image()).contains(bits.image());
    assertThat(read.getLast().account()).contains("LocalSystem");
  }

  @Test
  void constantsAndOrderTellWhatAnotherLanguageSays() {
    ListedService read = read(ServiceListing.usual().germanConfig()).services().getFirst();

    assertThat(read.name()).isEqualTo("bits");
    assertThat(read.startType()).hasValue(3);
    assertThat(read.image()).contains("C:\\WINDOWS\\System32\\svchost.exe -k netsvcs -p");
    assertThat(read.account()).contains("LocalSystem");
  }

  @Test
  void delayedStartAndDisabledAreTold() {
    var delayed = new ServiceListing("BITS", 2, "AUTO_START  (DELAYED)", "x.exe", "LocalSystem");
    var disabled = new ServiceListing("BITS", 4, "DISABLED", "x.exe", "LocalSystem");
    List<ListedService> read = read(delayed.config() + disabled.config()).services();

    assertThat(read.getFirst().delayed()).isTrue();
    assertThat(read.getFirst().startType()).hasValue(2);
    assertThat(read.getLast().startType()).hasValue(4);
  }

  @Test
  void servicesInARowEachWithADisplayNameAreAllRead() {
    String two =
        ServiceListing.usual().status(0).replace("bits \r\n", "bits\r\nDISPLAY_NAME: BITS\r\n");
    List<ListedService> read = read(two + two.replace("bits", "wuauserv")).services();

    assertThat(read).extracting(ListedService::name).containsExactly("bits", "wuauserv");
    assertThat(read.getFirst().processId()).hasValue(0);
  }

  @Test
  void stoppedServiceOfPlainQueryHasNoProcess() {
    String query =
        ServiceListing.usual().status(0).replaceAll(" +PID[^\\n]*\\n +FLAGS[^\\n]*\\n", "");

    assertThat(read(query).services().getFirst().processId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"query", "export", "old"})
  void eachFormOfAKeyGivesTheSameValues(String form) {
    Function<RegistryListing, String> write =
        switch (form) {
          case "query" -> RegistryListing::query;
          case "export" -> RegistryListing::export;
          default -> RegistryListing::oldExport;
        };
    List<ListedValue> values = read(write.apply(SERVICE)).values();

    String key = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\BITS";
    assertThat(values).extracting(ListedValue::key).containsOnly(key);
    assertThat(values)
        .extracting(ListedValue::name)
        .containsExactly("DisplayName", "Start", "DependOnService", "ImagePath");
    assertThat(values.get(0).text()).contains("a \"quoted\" name=1\\");
    assertThat(values.get(1).number()).hasValue(3);
    assertThat(values.get(2).text()).contains("RpcSs EventSystem");
    assertThat(values.get(3).text()).contains("%SystemRoot%\\System32\\svchost.exe -k netsvcs -p");
    assertThat(defects).isEmpty();
  }

  @Test
  void exportInUtf16SaysWhereItsValuesStand() {
    String text = "\uFEFF" + SERVICE.export();
    byte[] bytes = text.getBytes(UTF_16LE);
    ListedValue start = read(bytes).values().get(1);

    assertThat(start.offset()).isEqualTo(2L * text.indexOf("\"Start\""));
    assertThat(new String(bytes, (int) start.offset(), 14, UTF_16LE)).isEqualTo("\"Start\"");
  }

  @Test
  void textWithLineEndsGoesOnInBothForms() {
    String export =
        lines(
            EXPORT, "", "[HKEY_LOCAL_MACHINE\\X]", "\"a\"=\"one", "two\"", "\"b\"=dword:00000001");
    assertThat(read(export).values().getFirst().text()).contains("one\ntwo");
    assertThat(read(export).values().getLast().number()).hasValue(1);

    String query = lines("", "HKEY_LOCAL_MACHINE\\X", "    a    REG_SZ    one", "two");
    assertThat(read(query).values().getFirst().text()).contains("one\ntwo");
  }

  @Test
  void deletionsAreNoValues() {
    String text =
        lines(
            EXPORT,
            "[-HKEY_LOCAL_MACHINE\\Gone]",
            "\"a\"=\"x\"",
            "[HKEY_LOCAL_MACHINE\\Kept]",
            "\"b\"=-",
            "@=\"default\"",
            "; a remark");
    List<ListedValue> values = read(text).values();

    assertThat(values).hasSize(1);
    assertThat(values.getFirst().target()).isEqualTo("HKLM\\Kept\\");
    assertThat(values.getFirst().text()).contains("default");
    assertThat(defects).isEmpty();
  }

  @Test
  void valueCutByTheEndOfTheFileIsADefectAndTheOthersStand() {
    String text = SERVICE.export();
    String cut = text.substring(0, text.lastIndexOf('\\') + 1);
    List<ListedValue> values = read(cut).values();

    assertThat(values).hasSize(3);
    assertThat(defects).extracting(one -> one.what().word()).containsExactly("record-truncated");
  }

  @Test
  void queryOfWindowsXpPartsWithTabs() {
    String text =
        lines(
            "",
            "! REG.EXE VERSION 3.0",
            "",
            "HKEY_LOCAL_MACHINE\\X",
            "    Start\tREG_DWORD\t0x2",
            "    <NO NAME>\tREG_SZ\t");
    List<ListedValue> values = read(text).values();

    assertThat(values.getFirst().number()).isEqualTo(OptionalLong.of(2));
    assertThat(values.getLast().name()).isEmpty();
  }

  @Test
  void lettersOfACodePageDoNotHideTheRest() {
    byte[] german = ServiceListing.usual().germanConfig().getBytes(ISO_8859_1);

    assertThat(read(german).services().getFirst().startType()).hasValue(3);
    assertThat(defects).extracting(one -> one.what().word()).containsExactly("text-not-unicode");
  }

  @Test
  void otherFilesAreNoListing() {
    assertThat(formOf("HKEY_LOCAL_MACHINE is a root; REG_SZ a type\r\n")).isEmpty();
    assertThat(formOf("TYPE: 20 WIN32_SHARE_PROCESS\r\n")).isEmpty();
    assertThat(formOf("{\"a\": \"Windows Registry Editor Version 5.00\"}")).isEmpty();
  }

  @Test
  void linesThatNeverEndAValueCostNoMoreThanTheirLength() {
    String text =
        lines(EXPORT, "[HKEY_LOCAL_MACHINE\\X]") + "\"a\"=\"" + "\\\\\r\n".repeat(3_000_000);
    long begin = System.nanoTime();

    assertThat(read(text).values()).hasSizeLessThan(2);
    assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
  }
}
