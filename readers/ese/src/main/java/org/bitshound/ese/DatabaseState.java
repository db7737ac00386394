package org.bitshound.ese;

/// How a database was left. Source: [MS-ESE], `JET_dbstate`.
public enum DatabaseState {
  UNKNOWN,
  JUST_CREATED,
  /// In use or never closed: changes may stand in the log files alone.
  DIRTY_SHUTDOWN,
  CLEAN_SHUTDOWN,
  BEING_CONVERTED,
  FORCE_DETACH,
  INCREMENTAL_RESEED,
  DIRTY_AND_PATCHED,
  REVERT_IN_PROGRESS;

  private static final DatabaseState[] BY_NUMBER = values();

  static DatabaseState of(long number) {
    return number < BY_NUMBER.length ? BY_NUMBER[(int) number] : UNKNOWN;
  }

  boolean dirty() {
    return this != CLEAN_SHUTDOWN;
  }

  /// {@return the state in words, "dirty shutdown"}
  public String words() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
