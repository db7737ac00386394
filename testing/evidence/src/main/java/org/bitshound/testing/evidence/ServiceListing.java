package org.bitshound.testing.evidence;

/// A service as `sc` prints it, written from its document and outputs again.
///
/// @param name as it was asked for
/// @param start the words behind the number: `DEMAND_START`, `AUTO_START (DELAYED)`, `DISABLED`
public record ServiceListing(
    String name, int startType, String start, String image, String account) {

  /// `qmgr.dll` in the usual host.
  public static ServiceListing usual() {
    return new ServiceListing(
        "bits",
        3,
        "DEMAND_START",
        "C:\\WINDOWS\\System32\\svchost.exe -k netsvcs -p",
        "LocalSystem");
  }

  private static String line(String label, String value) {
    return "        %-19s: %s\r\n".formatted(label, value);
  }

  /// {@return `sc qc`}
  public String config() {
    return "[SC] QueryServiceConfig SUCCESS\r\n\r\nSERVICE_NAME: "
        + name
        + "\r\n"
        + line("TYPE", "20  WIN32_SHARE_PROCESS ")
        + line("START_TYPE", startType + "   " + start)
        + line("ERROR_CONTROL", "1   NORMAL")
        + line("BINARY_PATH_NAME", image)
        + line("LOAD_ORDER_GROUP", "")
        + line("TAG", "0")
        + line("DISPLAY_NAME", "Background Intelligent Transfer Service")
        + line("DEPENDENCIES", "RpcSs")
        + line("SERVICE_START_NAME", account);
  }

  /// {@return the same from a German window}
  public String germanConfig() {
    return "[SC] QueryServiceConfig ERFOLG\r\n\r\nSERVICE_NAME: "
        + name
        + "\r\n"
        + line("TYP", "20  WIN32_SHARE_PROCESS ")
        + line("STARTTYP", startType + "   " + start)
        + line("FEHLERSTEUERUNG", "1   NORMAL")
        + line("BIN\u00c4RPFADNAME", image)
        + line("LADEREIHENFOLGEGRUPPE", "")
        + line("TAG", "0")
        + line("ANZEIGENAME", "Intelligenter Hintergrund\u00fcbertragungsdienst")
        + line("ABH\u00c4NGIGKEITEN", "RpcSs")
        + line("DIENST_STARTNAME", account);
  }

  /// {@return `sc queryex`}
  public String status(int processId) {
    boolean runs = processId != 0;
    return "\r\nSERVICE_NAME: "
        + name
        + " \r\n"
        + line("TYPE", "20  WIN32_SHARE_PROCESS  ")
        + line("STATE", runs ? "4  RUNNING " : "1  STOPPED ")
        + "                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_PRESHUTDOWN)\r\n"
        + line("WIN32_EXIT_CODE", "0  (0x0)")
        + line("SERVICE_EXIT_CODE", "0  (0x0)")
        + line("CHECKPOINT", "0x0")
        + line("WAIT_HINT", "0x0")
        + line("PID", Integer.toString(processId))
        + line("FLAGS", "");
  }
}
