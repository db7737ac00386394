package org.bitshound.cli;

/// What `bitshound explain` was asked.
///
/// @param id of the case, an older one of it, or the begin of one
record ExplainOptions(String caseFile, String id) {}
