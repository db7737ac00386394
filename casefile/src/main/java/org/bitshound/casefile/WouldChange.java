package org.bitshound.casefile;

/// An answer that would turn a conclusion.
///
/// @param text which answer, from which evidence
public record WouldChange(String step, String text) {}
