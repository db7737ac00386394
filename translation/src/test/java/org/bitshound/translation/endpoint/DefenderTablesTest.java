package org.bitshound.translation.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Elevation;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;

class DefenderTablesTest {
  private static final String DEFENDER = "Microsoft Defender for Endpoint";

  private final DefenderTables translation = new DefenderTables();

  @Test
  void aCreatedProcessHasItsCreatorForParent() {
    FakeEvent row =
        FakeEvent.of(
            DEFENDER,
            0,
            "ActionType",
            "ProcessCreated",
            "FolderPath",
            "C:\\Windows\\System32\\bitsadmin.exe",
            "ProcessId",
            "4711",
            "ProcessCommandLine",
            "bitsadmin /list",
            "ProcessTokenElevation",
            "TokenElevationTypeFull",
            "SHA1",
            "aa",
            "AccountDomain",
            "corp",
            "AccountName",
            "ann",
            "AccountSid",
            "S-1-5-21-1-2-3-1001",
            "InitiatingProcessId",
            "12",
            "InitiatingProcessFolderPath",
            "c:\\windows\\system32\\cmd.exe");
    assertThat(translation.matters(row)).isTrue();
    var process = (ProcessStarted) translation.translate(row, row.source()).getFirst();

    assertThat(process.processId()).isEqualTo(4711);
    assertThat(process.details().commandLine()).contains("bitsadmin /list");
    assertThat(process.details().account().user()).contains("corp\\ann");
    assertThat(process.details().hashes()).contains("SHA1=aa");
    assertThat(process.details().elevation()).contains(Elevation.FULL);
    assertThat(process.details().parent().processId()).hasValue(12);
    assertThat(process.details().parent().image()).contains("c:\\windows\\system32\\cmd.exe");
  }

  @Test
  void aConnectionIsThatOfItsCreator() {
    FakeEvent row =
        FakeEvent.of(
            DEFENDER,
            0,
            "ActionType",
            "ConnectionSuccess",
            "RemoteIP",
            "203.0.113.9",
            "RemotePort",
            "443",
            "InitiatingProcessId",
            "4696",
            "InitiatingProcessFolderPath",
            "c:\\windows\\system32\\svchost.exe");
    assertThat(translation.matters(row)).isTrue();
    var connection = (NetworkConnection) translation.translate(row, row.source()).getFirst();

    assertThat(connection.to().address()).contains("203.0.113.9");
    assertThat(connection.by().processId()).hasValue(4696);
  }

  @Test
  void otherActionsAreNotKept() {
    assertThat(translation.matters(FakeEvent.of(DEFENDER, 0, "ActionType", "FileRenamed")))
        .isFalse();
  }
}
