package org.bitshound.translation.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitshound.observation.CmdletRan;
import org.bitshound.observation.CmdletRan.Binding;
import org.bitshound.observation.PowerShellStarted;
import org.bitshound.observation.ScriptRan;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;

class PowerShellTest {

  private static final String PROVIDER = "Microsoft-Windows-PowerShell";

  private static final String CONTEXT =
      """
              Severity = Informational
              Host Name = ConsoleHost
              Host Version = 5.1.19041.1237
              Host ID = cd8cafb9-7c03-4e5e-9d54-914780550df1
              Host Application = powershell.exe -Command "
      $a = 1
      Start-BitsTransfer"
              Engine Version = 5.1.19041.1237
              Runspace ID = d94c9947-fce3-4f7e-9a49-18ff6724f22b
              Pipeline ID = 83
              Command Name = Start-BitsTransfer
              Command Type = Cmdlet
              Script Name = C:\\Users\\ann\\get.ps1
              Command Path =
              Sequence Number = 16
              User = OFFICE\\ann
              Connected User =
              Shell ID = Microsoft.PowerShell
      """;

  private static final String PAYLOAD =
      """
      CommandInvocation(Start-BitsTransfer): "Start-BitsTransfer"
      ParameterBinding(Start-BitsTransfer): name="Source"; value="http://files.example.net/a.ps1"
      ParameterBinding(Start-BitsTransfer): name="Description"; value="two
      "lines""
      """;

  private static final List<Binding> BINDINGS =
      List.of(
          new Binding("Start-BitsTransfer", Optional.empty(), Optional.empty()),
          new Binding(
              "Start-BitsTransfer",
              Optional.of("Source"),
              Optional.of("http://files.example.net/a.ps1")),
          new Binding(
              "Start-BitsTransfer", Optional.of("Description"), Optional.of("two\n\"lines\"")));

  private static CmdletRan ran(FakeEvent event) {
    return (CmdletRan) new ModuleLog(PROVIDER).translate(event, event.source()).getFirst();
  }

  @Test
  void scriptBlockIsOnePartOfItsTextAndItsProcess() {
    FakeEvent event =
        FakeEvent.of(
                PROVIDER,
                4104,
                "MessageNumber",
                "2",
                "MessageTotal",
                "5",
                "ScriptBlockText",
                "Start-BitsTransfer -Source $u",
                "ScriptBlockId",
                "F7F7A3A7-9FC0-4E60-960A-DF716D95B851",
                "Path",
                "")
            .as("S-1-5-21-1-2-3-1001");
    ScriptRan said =
        (ScriptRan) new ScriptBlocks(PROVIDER).translate(event, event.source()).getFirst();

    assertThat(said.blockId()).contains("f7f7a3a7-9fc0-4e60-960a-df716d95b851");
    assertThat(said.part()).hasValue(2);
    assertThat(said.parts()).hasValue(5);
    assertThat(said.processId()).hasValue(FakeEvent.LOGGED_BY);
    assertThat(said.sid()).contains("S-1-5-21-1-2-3-1001");
    assertThat(said.details())
        .isEqualTo(new ScriptRan.Details("Start-BitsTransfer -Source $u", Optional.empty()));
  }

  @Test
  void oldestScriptBlockHasNoPath() {
    FakeEvent event = FakeEvent.of(PROVIDER, 4104, "ScriptBlockText", "1");
    ScriptRan said =
        (ScriptRan) new ScriptBlocks(PROVIDER).translate(event, event.source()).getFirst();

    assertThat(said.details().path()).isEmpty();
  }

  @Test
  void commandHasItsParametersAndItsHost() {
    FakeEvent event =
        FakeEvent.of(PROVIDER, 4103, "ContextInfo", CONTEXT, "UserData", "", "Payload", PAYLOAD)
            .as("S-1-5-21-1-2-3-1001");
    CmdletRan said = ran(event);

    assertThat(said.command()).contains("Start-BitsTransfer");
    assertThat(said.hostApplication())
        .contains("powershell.exe -Command \"\n$a = 1\nStart-BitsTransfer\"");
    assertThat(said.hostId()).contains("cd8cafb9-7c03-4e5e-9d54-914780550df1");
    assertThat(said.runspaceId()).contains("d94c9947-fce3-4f7e-9a49-18ff6724f22b");
    assertThat(said.scriptName()).contains("C:\\Users\\ann\\get.ps1");
    assertThat(said.account().user()).contains("OFFICE\\ann");
    assertThat(said.account().sid()).contains("S-1-5-21-1-2-3-1001");
    assertThat(said.processId()).hasValue(FakeEvent.LOGGED_BY);
    assertThat(said.bindings()).isEqualTo(BINDINGS);
  }

  @Test
  void labelsOfAnotherLanguageAreReadByTheirOrder() {
    String german =
        String.join(
            "\r\n",
            "  Schweregrad = Informational",
            "  Hostname = ConsoleHost",
            "  Hostversion = 5.1",
            "  Host-ID = cd8cafb9",
            "  Hostanwendung = powershell.exe",
            "  Modulversion = 5.1",
            "  Runspace-ID = d94c9947",
            "  Pipeline-ID = 83",
            "  Befehlsname = Get-BitsTransfer",
            "  Befehlstyp = Cmdlet",
            "  Skriptname = ",
            "  Befehlspfad = ",
            "  Sequenznummer = 16",
            "  Benutzer = OFFICE\\ann",
            "");
    CmdletRan said = ran(FakeEvent.of(PROVIDER, 4103, "ContextInfo", german, "Payload", ""));

    assertThat(said.hostApplication()).contains("powershell.exe");
    assertThat(said.command()).contains("Get-BitsTransfer");
    assertThat(said.scriptName()).isEmpty();
    assertThat(said.account().user()).contains("OFFICE\\ann");
  }

  @Test
  void commandThatNamesBitsMattersAndAnotherDoesNot() {
    FakeEvent other =
        FakeEvent.of(
            PROVIDER,
            4103,
            "ContextInfo",
            "  Host Application = powershell.exe",
            "Payload",
            "CommandInvocation(Get-Item): \"Get-Item\"");
    ModuleLog log = new ModuleLog(PROVIDER);

    assertThat(log.matters(other.with("Payload", PAYLOAD))).isTrue();
    assertThat(log.matters(other.with("ContextInfo", CONTEXT))).isTrue();
    assertThat(log.matters(other)).isFalse();
  }

  private static FakeEvent classic(int id, String first, String second, String third) {
    return FakeEvent.of("PowerShell", id, "0", first, "1", second, "2", third);
  }

  private static final String BLOCK =
      String.join(
          "\r\n",
          "\tNewEngineState=Available",
          "\tPreviousEngineState=None",
          "",
          "\tSequenceNumber=13",
          "",
          "\tHostName=ConsoleHost",
          "\tHostVersion=5.1",
          "\tHostId=be63031a",
          "\tHostApplication=powershell.exe -enc AAAA=",
          "\tEngineVersion=5.1",
          "\tRunspaceId=087544e4",
          "\tPipelineId=",
          "\tCommandLine=");

  @Test
  void engineStartsWithTheCommandLineOfItsHost() {
    FakeEvent event = classic(400, "Available", "None", BLOCK);
    PowerShellStarted said =
        (PowerShellStarted) new ClassicPowerShell().translate(event, event.source()).getFirst();

    assertThat(said)
        .isEqualTo(
            new PowerShellStarted(
                event.source(),
                Optional.of("powershell.exe -enc AAAA="),
                Optional.of("ConsoleHost"),
                Optional.of("5.1"),
                Optional.of("5.1"),
                Optional.of("be63031a"),
                Optional.of("087544e4")));
    assertThat(new ClassicPowerShell().matters(event)).isTrue();
  }

  @Test
  void providerMattersWhereItsHostNamesBits() {
    FakeEvent event = classic(600, "Alias", "Started", BLOCK);
    FakeEvent named = event.with("2", BLOCK.replace("-enc AAAA=", "-c Get-BitsTransfer"));

    assertThat(new ClassicPowerShell().matters(event)).isFalse();
    assertThat(new ClassicPowerShell().matters(named)).isTrue();
  }

  @Test
  void pipelineHasItsLineAndItsParametersButNoProcess() {
    FakeEvent event =
        classic(
            800,
            "Start-BitsTransfer -Source $u",
            String.join(
                "\r\n",
                "\tDetailSequence=1",
                "\tDetailTotal=1",
                "",
                "\tSequenceNumber=343",
                "",
                "\tUserId=OFFICE\\ann",
                "\tHostName=ConsoleHost",
                "\tHostVersion=5.1",
                "\tHostId=32afa6ab",
                "\tHostApplication=powershell.exe",
                "\tEngineVersion=5.1",
                "\tRunspaceId=be9cbd71",
                "\tPipelineId=84",
                "\tScriptName=",
                "\tCommandLine=Start-BitsTransfer -Source $u"),
            PAYLOAD);
    CmdletRan said =
        (CmdletRan) new ClassicPowerShell().translate(event, event.source()).getFirst();

    assertThat(said.command()).contains("Start-BitsTransfer");
    assertThat(said.line()).contains("Start-BitsTransfer -Source $u");
    assertThat(said.account().user()).contains("OFFICE\\ann");
    assertThat(said.hostId()).contains("32afa6ab");
    assertThat(said.processId()).isEmpty();
    assertThat(said.bindings()).isEqualTo(BINDINGS);
    assertThat(new ClassicPowerShell().matters(event)).isTrue();
  }
}
