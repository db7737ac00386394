package org.bitshound.report;

import java.io.IOException;
import java.io.OutputStream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;

/// A form in which a case file is shown, the same bytes for the same document.
public interface Report {

  /// A report that is being written: it is told each case in the document's order, and then the
  /// end. Several can be told on one way through a document.
  @FunctionalInterface
  interface Writing {
    /// Writes what there is to say of a case, or keeps the little that is said later.
    ///
    /// @throws IOException where the stream refuses
    void add(Case one) throws IOException;

    /// Writes the rest, where there is any.
    ///
    /// @throws IOException where the stream refuses
    default void end() throws IOException {}
  }

  /// Begins to write the document in this form; the stream stays open.
  ///
  /// @param document whose cases are told one by one: none is asked for here
  /// @throws IOException where the stream refuses
  Writing begin(CaseFile document, OutputStream out) throws IOException;

  /// Writes the document in this form; the stream stays open.
  ///
  /// @throws IOException where the stream refuses
  default void write(CaseFile document, OutputStream out) throws IOException {
    Writing writing = begin(document, out);
    for (Case one : document.cases()) {
      writing.add(one);
    }
    writing.end();
  }
}
