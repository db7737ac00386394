package org.bitshound.casefile;

/// What a prepared action does (CASEFILE, "Actions").
public enum ActionVerb implements Word {
  SNAPSHOT_JOBS,
  EXPORT_LOG,
  COPY_DATABASE,
  SAVE_FILE,
  HASH_FILE,
  DUMP_PROCESS,
  SUSPEND_JOB,
  CLEAR_NOTIFY_COMMAND,
  CANCEL_JOB,
  COMPLETE_JOB,
  QUARANTINE_FILE,
  BLOCK_DOMAIN,
  BLOCK_ADDRESS,
  BLOCK_URL,
  ISOLATE_HOST,
  RESET_CREDENTIAL,
  REMOVE_FILE,
  REMOVE_JOB,
  REMOVE_PERSISTENCE,
  VERIFY,
  CHANGE_SETTING,
  RESTRICT_TOOL,
  COLLECT_LOG,
  CHANGE_POLICY,
  ADD_RULE,
  NOTE;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
