package org.bitshound.command;

/// What an action does to a job, in the words of the case file (`commands[].actions[].verb`).
public enum Verb implements FixedWord {
  /// Makes a job with its files, and starts it.
  TRANSFER,
  CREATE,
  ADD_FILE,
  /// The files stand in a text file, which the command names as source.
  ADD_FILE_SET,
  ADD_FILE_RANGES,
  REPLACE_REMOTE_PREFIX,
  SET_NOTIFY_COMMAND,
  CLEAR_NOTIFY_COMMAND,
  SET_NOTIFY_FLAGS,
  SET_MIN_RETRY_DELAY,
  SET_NO_PROGRESS_TIMEOUT,
  SET_MAX_DOWNLOAD_TIME,
  SET_PRIORITY,
  SET_TITLE,
  SET_DESCRIPTION,
  SET_PROXY,
  SET_CREDENTIALS,
  SET_CUSTOM_HEADERS,
  SET_HTTP_METHOD,
  SET_SECURITY_FLAGS,
  SET_CLIENT_CERTIFICATE,
  SET_HELPER_TOKEN,
  SET_PEER_FLAGS,
  SET_ACL_FLAGS,
  /// `/util /setieproxy`: the proxy of a whole account, not of a job.
  SET_MACHINE_PROXY,
  TAKE_OWNERSHIP,
  SUSPEND,
  RESUME,
  COMPLETE,
  CANCEL,
  /// Cancels every job in reach.
  RESET,
  LIST,
  /// Reads one property; the value names it.
  GET,
  MONITOR,
  PEER_CACHE,
  REPAIR_SERVICE,
  HELP,
  /// Something else; the value says what, in the tool's own words.
  OTHER
}
