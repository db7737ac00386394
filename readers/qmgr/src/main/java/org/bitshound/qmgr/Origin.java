package org.bitshound.qmgr;

/// Where a record lay.
public enum Origin {
  /// In a row of the database, or in the list of a legacy file: the queue holds it.
  LIVE,
  /// In a page of the database that is no longer in use.
  FREE_PAGE,
  /// In an unused part of a page of the database.
  PAGE_SLACK,
  /// In a transaction log of the database.
  TRANSACTION_LOG,
  /// Behind the used part of a legacy file.
  SLACK,
  /// In bytes of no known form.
  RAW;

  /// {@return whether it was dug out}
  public boolean carved() {
    return this != LIVE;
  }
}
