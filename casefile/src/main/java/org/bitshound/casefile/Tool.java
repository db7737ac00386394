package org.bitshound.casefile;

/// Who wrote the document (CASEFILE, "Top level").
///
/// @param attack the ATT&CK version whose ids are used
public record Tool(String name, String version, String attack) {}
