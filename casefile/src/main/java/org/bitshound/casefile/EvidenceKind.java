package org.bitshound.casefile;

/// What a file is, by its bytes.
public enum EvidenceKind implements Word {
  EVTX,
  ESE,
  QMGR_DB,
  QMGR_DAT,
  QMGR_LOG,
  RAW,
  EVENT_XML,
  EVENT_JSON,
  IGNORED;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
