package org.bitshound.casefile;

import java.util.Optional;

/// A mitigation of ATT&CK, which STIX calls a course of action.
///
/// @param id `M1018` …
/// @param stix its id in STIX: `course-of-action--…`; absent where the playbook does not give it
public record Mitigation(String id, String name, Optional<String> stix) {}
