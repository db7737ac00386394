package org.bitshound.casefile.json;

/// A case as the document has it, but for `destinations` and `prevalence`: what these say is known
/// when all hosts are. Written by [CaseFileWriter#textAround].
public final class CaseText {
  private final byte[] bytes;
  private final int gap;

  /// @param gap where in the bytes the two fields belong
  public CaseText(byte[] bytes, int gap) {
    this.bytes = bytes;
    this.gap = gap;
  }

  /// {@return the text without the two fields, not copied}
  public byte[] bytes() {
    return bytes;
  }

  /// {@return where in the text the two fields belong}
  public int gap() {
    return gap;
  }
}
