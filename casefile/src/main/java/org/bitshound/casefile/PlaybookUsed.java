package org.bitshound.casefile;

/// A playbook in force.
///
/// @param sha256 of its file
public record PlaybookUsed(String id, String sha256) {}
