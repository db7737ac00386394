package org.bitshound.hunt;

import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Severity;

/// What a hunt found.
///
/// @param caseFile the document
/// @param worst the worst severity of all cases, those too that the options left out
/// @param foundEvidence whether there was any file of a known kind
public record HuntResult(CaseFile caseFile, Severity worst, boolean foundEvidence) {}
