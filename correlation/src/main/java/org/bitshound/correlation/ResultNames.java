package org.bitshound.correlation;

import static java.util.Map.entry;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Names and meanings of the HRESULTs that BITS writes, in our words.
///
/// Source: [MS-ERREF] 2.1 and 2.2, `winerror.h`, "BITS Return Values" of the Windows documentation;
/// 0x00040008 and 0x80040009 are on no list, their meaning is read from what happened around them
/// in real logs.
final class ResultNames {

  /// The file is there.
  static final long DONE = 0;

  /// Stopped from outside: suspended, cancelled, or the service or session ended.
  static final long STOPPED_FROM_OUTSIDE = 0x00040008L;

  /// The remote file changed under the transfer, which begins anew.
  static final long REMOTE_FILE_CHANGED = 0x80040009L;

  private static final HexFormat HEX = HexFormat.of();

  private static final long HTTP_STATUS = 0x80190000L;

  /// @param name absent for what has no published one
  record Meaning(Optional<String> name, String text) {}

  private static final Map<Long, Meaning> MEANINGS =
      Map.ofEntries(
          named(DONE, "S_OK", "done"),
          unnamed(
              STOPPED_FROM_OUTSIDE,
              "stopped before the end: suspended, cancelled, or the service or session ended"),
          unnamed(REMOTE_FILE_CHANGED, "the remote file changed, the transfer begins anew"),
          named(0x80070002L, "ERROR_FILE_NOT_FOUND", "there is no such file"),
          named(0x80070003L, "ERROR_PATH_NOT_FOUND", "there is no such folder"),
          named(0x80070005L, "E_ACCESSDENIED", "access was denied"),
          named(0x80070020L, "ERROR_SHARING_VIOLATION", "another program holds the file"),
          named(0x80070032L, "ERROR_NOT_SUPPORTED", "not supported"),
          named(0x80070035L, "ERROR_BAD_NETPATH", "the network path was not found"),
          named(0x80070043L, "ERROR_BAD_NET_NAME", "the share was not found"),
          named(0x80070070L, "ERROR_DISK_FULL", "the disk is full"),
          named(0x800704C6L, "ERROR_NO_NETWORK", "there was no network"),
          named(0x800704DDL, "ERROR_NOT_LOGGED_ON", "the owner was not logged on"),
          named(0x80072EE2L, "WININET_E_TIMEOUT", "the server did not answer in time"),
          named(0x80072EE7L, "WININET_E_NAME_NOT_RESOLVED", "the server's name was not found"),
          named(0x80072EFDL, "WININET_E_CANNOT_CONNECT", "the server could not be reached"),
          named(0x80072EFEL, "WININET_E_CONNECTION_ABORTED", "the connection broke off"),
          named(
              0x80072F05L,
              "WININET_E_SEC_CERT_DATE_INVALID",
              "by this machine's clock the server's certificate is not valid"),
          named(
              0x80072F06L,
              "WININET_E_SEC_CERT_CN_INVALID",
              "the server's certificate is for another name"),
          named(
              0x80072F0DL,
              "WININET_E_INVALID_CA",
              "the server's certificate comes from nobody trusted"),
          named(
              0x80072F78L,
              "WININET_E_INVALID_SERVER_RESPONSE",
              "the answer of the server is wrong"),
          unnamed(0x80072F8FL, "no secure connection was possible"),
          named(0x80190191L, "BG_E_HTTP_ERROR_401", "the server asks for credentials"),
          named(0x80190193L, "BG_E_HTTP_ERROR_403", "the server refuses"),
          named(0x80190194L, "BG_E_HTTP_ERROR_404", "the server has no such file"),
          named(0x80190197L, "BG_E_HTTP_ERROR_407", "the proxy asks for credentials"),
          named(0x80200010L, "BG_E_NETWORK_DISCONNECTED", "there was no network"),
          named(0x80200011L, "BG_E_MISSING_FILE_SIZE", "the server gave no size"),
          named(
              0x80200012L, "BG_E_INSUFFICIENT_HTTP_SUPPORT", "the server does not speak HTTP 1.1"),
          named(
              0x80200013L,
              "BG_E_INSUFFICIENT_RANGE_SUPPORT",
              "the server does not send parts of a file"),
          named(0x8020003EL, "BG_E_BLOCKED_BY_POLICY", "a policy forbids it"),
          named(0x80200049L, "BG_E_TOO_MANY_JOBS_PER_USER", "the user has too many jobs"),
          named(0x80200050L, "BG_E_TOO_MANY_JOBS_PER_MACHINE", "the machine has too many jobs"),
          named(0x80200051L, "BG_E_TOO_MANY_FILES_IN_JOB", "the job has too many files"),
          named(0x80200052L, "BG_E_TOO_MANY_RANGES_IN_FILE", "the file has too many ranges"),
          named(0x80200053L, "BG_E_VALIDATION_FAILED", "the application refused the file"),
          named(0x80200054L, "BG_E_MAXDOWNLOAD_TIMEOUT", "it took longer than allowed"));

  private ResultNames() {}

  static Optional<Meaning> of(long code) {
    Meaning known = MEANINGS.get(code);
    if (known != null) {
      return Optional.of(known);
    }
    long status = code - HTTP_STATUS;
    boolean isHttp = status >= 100 && status < 600;
    return isHttp
        ? Optional.of(
            new Meaning(
                Optional.of("BG_E_HTTP_ERROR_" + status), "the server answered HTTP " + status))
        : Optional.empty();
  }

  /// {@return the code as `0x80190194`}
  static String hex(long code) {
    return "0x" + HEX.toHexDigits((int) code);
  }

  /// {@return whether a stop with this result is a failure}: what was stopped from outside or
  /// begins anew is none
  static boolean isError(long code) {
    return (code & 0x80000000L) != 0 && code != REMOTE_FILE_CHANGED;
  }

  private static Map.Entry<Long, Meaning> named(long code, String name, String text) {
    return entry(code, new Meaning(Optional.of(name), text));
  }

  private static Map.Entry<Long, Meaning> unnamed(long code, String text) {
    return entry(code, new Meaning(Optional.empty(), text));
  }
}
