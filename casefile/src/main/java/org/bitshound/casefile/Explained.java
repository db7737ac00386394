package org.bitshound.casefile;

/// A finding that an entry of a list explains: it counts in no severity and no verdict.
///
/// @param finding written as the fields of the row itself
/// @param by the entry, as in `expectedBecause`
public record Explained(Finding finding, String by) {}
