package org.bitshound.report.form;

import java.io.IOException;
import java.io.OutputStream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;

/// A form in which a case file is shown, the same bytes for the same document.
public interface Report {

  /// A report that is being written: it is told each case, in any order and by several threads at
  /// once; what it makes of them is written in the document's order, and then the end. Several
  /// reports can be written on one way through a document.
  @FunctionalInterface
  interface Writing {
    /// {@return what there is to write of a case}
    Entry entry(Case one);

    /// Writes the rest, where there is any.
    ///
    /// @throws IOException where the stream refuses
    default void end() throws IOException {}
  }

  /// What a report has to write of a case.
  @FunctionalInterface
  interface Entry {
    /// Writes it, or keeps the little that is said later.
    ///
    /// @throws IOException where the stream refuses
    void write() throws IOException;
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
      writing.entry(one).write();
    }
    writing.end();
  }
}
