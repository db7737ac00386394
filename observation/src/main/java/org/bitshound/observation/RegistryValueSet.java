package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;

/// A value of the registry was set (Sysmon 13).
///
/// @param time Sysmon's own time of it, else that of the record
/// @param by the process that set it; for services `services.exe`, for policies `svchost.exe`
/// @param target key and value name as one path, as Sysmon spells it: `HKLM\…`, `HKU\S-1-…\…`
/// @param details the new value: a text, `DWORD (0x00000002)`, `Binary Data`
public record RegistryValueSet(
    Source source, Instant time, ProcessReference by, String target, Optional<String> details)
    implements Observation {}
