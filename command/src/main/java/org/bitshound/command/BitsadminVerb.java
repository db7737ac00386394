package org.bitshound.command;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A verb of bitsadmin: what it does, and what stands behind it. Source: [windowsserverdocs],
/// "bitsadmin", and the tool's own usage text.
///
/// @param word in lower case, without the slash
record BitsadminVerb(String word, Verb verb, Shape shape) {

  /// What stands behind a verb.
  enum Shape {
    NOTHING,
    ALL_USERS,
    JOB,
    /// A job, and the verb's own name says which property is read.
    JOB_PROPERTY,
    JOB_INDEX,
    JOB_VALUE,
    /// A job, and words that go together.
    JOB_VALUES,
    JOB_PATH,
    PAIR,
    PAIR_AND_RANGES,
    LIST_OF_FILES,
    PREFIXES,
    TRANSFER,
    CREATE,
    NOTIFY_COMMAND,
    CREDENTIALS,
    HEADERS,
    UTILITY,
    CACHES
  }

  private static final String[] PROPERTIES = {
    "gettype",
    "getaclflags",
    "getbytestotal",
    "getbytestransferred",
    "getfilestotal",
    "getfilestransferred",
    "getcreationtime",
    "getmodificationtime",
    "getcompletiontime",
    "getstate",
    "geterror",
    "geterrorcount",
    "getowner",
    "getdisplayname",
    "getdescription",
    "getpriority",
    "getnotifyflags",
    "getnotifyinterface",
    "getnotifycmdline",
    "getminretrydelay",
    "getnoprogresstimeout",
    "getmaxdownloadtime",
    "getproxyusage",
    "getproxylist",
    "getproxybypasslist",
    "getcustomheaders",
    "gethttpmethod",
    "getclientcertificate",
    "getsecurityflags",
    "getpeercachingflags",
    "gethelpertokensid",
    "gethelpertokenflags",
    "getreplyfilename",
    "getreplyprogress",
    "getreplydata",
    "info",
    "listfiles"
  };

  private static final Map<String, BitsadminVerb> BY_WORD =
      Stream.of(
              Stream.of(
                  of("help", Verb.HELP, Shape.NOTHING),
                  of("?", Verb.HELP, Shape.NOTHING),
                  of("list", Verb.LIST, Shape.ALL_USERS),
                  of("monitor", Verb.MONITOR, Shape.ALL_USERS),
                  of("reset", Verb.RESET, Shape.ALL_USERS),
                  of("transfer", Verb.TRANSFER, Shape.TRANSFER),
                  of("create", Verb.CREATE, Shape.CREATE),
                  of("addfile", Verb.ADD_FILE, Shape.PAIR),
                  of("addfileset", Verb.ADD_FILE_SET, Shape.LIST_OF_FILES),
                  of("addfilewithranges", Verb.ADD_FILE_RANGES, Shape.PAIR_AND_RANGES),
                  of("replaceremoteprefix", Verb.REPLACE_REMOTE_PREFIX, Shape.PREFIXES),
                  of("suspend", Verb.SUSPEND, Shape.JOB),
                  of("resume", Verb.RESUME, Shape.JOB),
                  of("cancel", Verb.CANCEL, Shape.JOB),
                  of("complete", Verb.COMPLETE, Shape.JOB),
                  of("takeownership", Verb.TAKE_OWNERSHIP, Shape.JOB),
                  of("getvalidationstate", Verb.GET, Shape.JOB_INDEX),
                  of("gettemporaryname", Verb.GET, Shape.JOB_INDEX),
                  of("getpeerstats", Verb.GET, Shape.JOB_INDEX),
                  of("setaclflags", Verb.SET_ACL_FLAGS, Shape.JOB_VALUE),
                  of("setdisplayname", Verb.SET_TITLE, Shape.JOB_VALUE),
                  of("setdescription", Verb.SET_DESCRIPTION, Shape.JOB_VALUE),
                  of("setpriority", Verb.SET_PRIORITY, Shape.JOB_VALUE),
                  of("setnotifyflags", Verb.SET_NOTIFY_FLAGS, Shape.JOB_VALUE),
                  of("setnotifycmdline", Verb.SET_NOTIFY_COMMAND, Shape.NOTIFY_COMMAND),
                  of("setminretrydelay", Verb.SET_MIN_RETRY_DELAY, Shape.JOB_VALUE),
                  of("setnoprogresstimeout", Verb.SET_NO_PROGRESS_TIMEOUT, Shape.JOB_VALUE),
                  of("setmaxdownloadtime", Verb.SET_MAX_DOWNLOAD_TIME, Shape.JOB_VALUE),
                  of("setproxysettings", Verb.SET_PROXY, Shape.JOB_VALUES),
                  of("setcredentials", Verb.SET_CREDENTIALS, Shape.CREDENTIALS),
                  of("removecredentials", Verb.OTHER, Shape.JOB_VALUES),
                  of("setcustomheaders", Verb.SET_CUSTOM_HEADERS, Shape.HEADERS),
                  of("makecustomheaderswriteonly", Verb.OTHER, Shape.JOB),
                  of("sethttpmethod", Verb.SET_HTTP_METHOD, Shape.JOB_VALUE),
                  of("setclientcertificatebyid", Verb.SET_CLIENT_CERTIFICATE, Shape.JOB_VALUES),
                  of("setclientcertificatebyname", Verb.SET_CLIENT_CERTIFICATE, Shape.JOB_VALUES),
                  of("removeclientcertificate", Verb.OTHER, Shape.JOB),
                  of("setsecurityflags", Verb.SET_SECURITY_FLAGS, Shape.JOB_VALUE),
                  of("setvalidationstate", Verb.OTHER, Shape.JOB_VALUES),
                  of("sethelpertoken", Verb.SET_HELPER_TOKEN, Shape.JOB),
                  of("sethelpertokenflags", Verb.SET_HELPER_TOKEN, Shape.JOB_VALUE),
                  of("setpeercachingflags", Verb.SET_PEER_FLAGS, Shape.JOB_VALUE),
                  of("setreplyfilename", Verb.OTHER, Shape.JOB_PATH),
                  of("peercaching", Verb.PEER_CACHE, Shape.CACHES),
                  of("cache", Verb.PEER_CACHE, Shape.CACHES),
                  of("peers", Verb.PEER_CACHE, Shape.CACHES),
                  of("util", Verb.OTHER, Shape.UTILITY)),
              Arrays.stream(PROPERTIES).map(word -> of(word, Verb.GET, Shape.JOB_PROPERTY)))
          .flatMap(Function.identity())
          .collect(toUnmodifiableMap(BitsadminVerb::word, Function.identity()));

  private static BitsadminVerb of(String word, Verb verb, Shape shape) {
    return new BitsadminVerb(word, verb, shape);
  }

  /// {@return the verb of this word, any case, without its slash}
  static Optional<BitsadminVerb> named(String word) {
    return Optional.ofNullable(BY_WORD.get(Letters.lower(word)));
  }

  /// {@return the one verb that begins so; absent where none or several do}
  static Optional<BitsadminVerb> begunWith(String start) {
    String prefix = Letters.lower(start);
    var fits = BY_WORD.values().stream().filter(v -> v.word.startsWith(prefix)).limit(2).toList();
    return prefix.length() > 1 && fits.size() == 1 ? Optional.of(fits.get(0)) : Optional.empty();
  }

  /// {@return whether no other program is known to have a switch of this name}
  boolean isOfBitsadminAlone() {
    return switch (shape) {
      case TRANSFER,
          PAIR,
          LIST_OF_FILES,
          PAIR_AND_RANGES,
          PREFIXES,
          NOTIFY_COMMAND,
          CREDENTIALS,
          HEADERS ->
          true;
      case JOB_VALUE, JOB_VALUES -> word.length() > 15;
      case NOTHING, ALL_USERS, JOB, JOB_PROPERTY, JOB_INDEX, JOB_PATH, CREATE, UTILITY, CACHES ->
          false;
    };
  }
}
