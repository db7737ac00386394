package org.bitshound.command;

/// A parameter as PowerShell bound it (events 4103 and 800: `ParameterBinding`).
///
/// @param name the parameter's full name
/// @param value as the log shows it; members of a list are joined by `, `
public record Binding(String name, String value) {}
