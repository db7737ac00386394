package org.bitshound.casefile;

/// What a file is, by its bytes; archives also are what their entries lie in.
public enum EvidenceKind implements Word {
  EVTX,
  ESE,
  QMGR_DB,
  QMGR_DAT,
  QMGR_LOG,
  RAW,
  EVENT_XML,
  EVENT_JSON,
  EVENT_CSV,
  PROXY_LOG,
  DNS_LOG,
  CONNECTION_LOG,
  DELIVERY_OPTIMIZATION,
  BITS_SNAPSHOT,
  SERVICE_LISTING,
  REGISTRY_EXPORT,
  POWERSHELL_TRANSCRIPT,
  POWERSHELL_HISTORY,
  /// A file of the host itself, of which a case tells.
  FILE,
  MFT_CSV,
  USN_CSV,
  PREFETCH_CSV,
  AMCACHE_CSV,
  SRUM_CSV,
  SRUM,
  ZIP,
  SEVEN_ZIP("7z"),
  TAR,
  GZ,
  XZ,
  ZST,
  IGNORED;

  private final String word;

  EvidenceKind() {
    this.word = Word.spelling(name());
  }

  EvidenceKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
