package org.bitshound.translation.sysmon;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.observation.ImageLoaded;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SysmonImagesTest {

  private static final FakeEvent LOADED =
      FakeEvent.of(
          "Microsoft-Windows-Sysmon",
          7,
          "RuleName",
          "-",
          "UtcTime",
          "2021-06-13 06:17:17.100",
          "ProcessGuid",
          "{94F748D5-4A45-5A42-0000-0010D265F20F}",
          "ProcessId",
          "9112",
          "Image",
          "C:\\Windows\\System32\\bitsadmin.exe",
          "ImageLoaded",
          "C:\\Windows\\System32\\BitsProxy.dll",
          "FileVersion",
          "7.8.19041.1",
          "OriginalFileName",
          "bitsproxy.dll",
          "Hashes",
          "SHA1=AA",
          "Signed",
          "true",
          "Signature",
          "Microsoft Windows",
          "SignatureStatus",
          "Valid",
          "User",
          "PC1\\ann");

  private final SysmonImages translation = new SysmonImages();

  @Test
  void loadIsWhatTheRecordSays() {
    ImageLoaded said = (ImageLoaded) translation.translate(LOADED, LOADED.source()).getFirst();

    assertThat(said.path()).isEqualTo("C:\\Windows\\System32\\BitsProxy.dll");
    assertThat(said.originalFileName()).contains("bitsproxy.dll");
    assertThat(said.hashes()).contains("SHA1=AA");
    assertThat(said.signed()).contains(true);
    assertThat(said.signer()).contains("Microsoft Windows");
    assertThat(said.signatureStatus()).contains("Valid");
    assertThat(said.by().processId()).hasValue(9112);
    assertThat(said.by().account().user()).contains("PC1\\ann");
  }

  @Test
  void olderLayoutLacksUserAndOriginalName() {
    FakeEvent older = LOADED.without("User").without("OriginalFileName");
    ImageLoaded said = (ImageLoaded) translation.translate(older, older.source()).getFirst();

    assertThat(said.originalFileName()).isEmpty();
    assertThat(said.by().account().user()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}, signed {2}, matters: {3}")
  @CsvSource({
    "proxy, C:\\Windows\\System32\\BitsProxy.dll, true, true",
    "32-bit proxy, C:\\Windows\\SysWOW64\\qmgrprxy.dll, true, true",
    "cmdlets, C:\\Windows\\assembly\\Microsoft.BackgroundIntelligentTransfer.Management.dll, true, true",
    "from a profile, C:\\Users\\ann\\AppData\\Roaming\\wwlib.dll, true, true",
    "from a share, \\\\192.0.2.80\\s\\a.dll, true, true",
    "odd folder of Windows, C:\\Windows\\Temp\\a.dll, true, true",
    "hijack, C:\\Windows\\System32\\wlbsctrl.dll, false, true",
    "look-alike folder, C:\\Windows \\System32\\winmm.dll, true, true",
    "ordinary, C:\\Windows\\System32\\ntdll.dll, true, false",
    "native image, C:\\Windows\\assembly\\NativeImages_v4.0.30319_64\\mscorlib.ni.dll, false, false",
    "installed, C:\\Program Files\\App\\app.dll, true, false",
    "defender, C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18\\MpClient.dll, true, false"
  })
  void loadMattersOrNot(String why, String path, boolean signed, boolean matters) {
    FakeEvent event = LOADED.with("ImageLoaded", path).with("Signed", Boolean.toString(signed));

    assertThat(translation.matters(event)).as(why).isEqualTo(matters);
  }
}
