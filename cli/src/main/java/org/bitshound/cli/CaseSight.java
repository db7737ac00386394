package org.bitshound.cli;

import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;

/// A case of a document on its way to the screen: what folding needs of it, and where the whole is.
///
/// @param at its place among the document's cases
record CaseSight(Brief brief, CaseFile found, int at) {
  /// {@return the case, made anew each time}
  Case whole() {
    return found.cases().get(at);
  }
}
