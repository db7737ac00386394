package org.bitshound.report;

import java.io.IOException;
import java.io.OutputStream;
import org.bitshound.casefile.CaseFile;

/// A form in which a case file is shown.
public interface Report {
  /// Writes the document in this form, the same bytes for the same document. Its cases are asked
  /// for in their order, and none is kept; the stream stays open.
  ///
  /// @throws IOException where the stream refuses
  void write(CaseFile document, OutputStream out) throws IOException;
}
