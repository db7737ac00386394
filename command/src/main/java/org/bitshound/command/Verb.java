package org.bitshound.command;

/// What an action does to a job, in the words of the case file (`commands[].actions[].verb`).
public enum Verb implements FixedWord {
  /// Makes a job with its files, and starts it.
  TRANSFER(Effect.MAKES),
  CREATE(Effect.MAKES),
  ADD_FILE(Effect.ADDS_FILES),
  /// The files stand in a text file, which the command names as source.
  ADD_FILE_SET(Effect.ADDS_FILES),
  ADD_FILE_RANGES(Effect.ADDS_FILES),
  REPLACE_REMOTE_PREFIX(Effect.CHANGES),
  SET_NOTIFY_COMMAND(Effect.CHANGES),
  CLEAR_NOTIFY_COMMAND(Effect.CHANGES),
  SET_NOTIFY_FLAGS(Effect.CHANGES),
  SET_MIN_RETRY_DELAY(Effect.CHANGES),
  SET_NO_PROGRESS_TIMEOUT(Effect.CHANGES),
  SET_MAX_DOWNLOAD_TIME(Effect.CHANGES),
  SET_PRIORITY(Effect.CHANGES),
  SET_TITLE(Effect.CHANGES),
  SET_DESCRIPTION(Effect.CHANGES),
  SET_PROXY(Effect.CHANGES),
  SET_CREDENTIALS(Effect.CHANGES),
  SET_CUSTOM_HEADERS(Effect.CHANGES),
  SET_HTTP_METHOD(Effect.CHANGES),
  SET_SECURITY_FLAGS(Effect.CHANGES),
  SET_CLIENT_CERTIFICATE(Effect.CHANGES),
  SET_HELPER_TOKEN(Effect.CHANGES),
  SET_PEER_FLAGS(Effect.CHANGES),
  SET_ACL_FLAGS(Effect.CHANGES),
  /// `/util /setieproxy`: the proxy of a whole account, not of a job.
  SET_MACHINE_PROXY(Effect.NONE),
  TAKE_OWNERSHIP(Effect.TAKES_OVER),
  SUSPEND(Effect.SUSPENDS),
  RESUME(Effect.RESUMES),
  COMPLETE(Effect.COMPLETES),
  CANCEL(Effect.CANCELS),
  /// Cancels every job in reach.
  RESET(Effect.CANCELS),
  LIST(Effect.LOOKS),
  /// Reads one property; the value names it.
  GET(Effect.LOOKS),
  MONITOR(Effect.LOOKS),
  PEER_CACHE(Effect.NONE),
  REPAIR_SERVICE(Effect.NONE),
  HELP(Effect.NONE),
  /// Something else; the value says what, in the tool's own words.
  OTHER(Effect.NONE);

  private final Effect effect;

  Verb(Effect effect) {
    this.effect = effect;
  }

  /// {@return whether its source and destination are the names of one file of the job}
  public boolean namesAFile() {
    return this == TRANSFER || this == ADD_FILE || this == ADD_FILE_RANGES;
  }

  /// {@return what kind of thing it does}
  public Effect effect() {
    return effect;
  }
}
