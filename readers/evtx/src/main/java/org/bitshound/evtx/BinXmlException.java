package org.bitshound.evtx;

import org.bitshound.bytes.Defect;

/// BinXML that does not hold what its format asks for. Carries the parts of a [Defect]; never
/// leaves this package.
final class BinXmlException extends Exception {
  private static final long serialVersionUID = 1L;

  final transient Defect.What what;
  final int offset; // in the chunk
  final String expected;
  final String found;

  BinXmlException(Defect.What what, int offset, String expected, String found) {
    super(what.word(), null, false, false); // no stack trace: damage is ordinary
    this.what = what;
    this.offset = offset;
    this.expected = expected;
    this.found = found;
  }
}
