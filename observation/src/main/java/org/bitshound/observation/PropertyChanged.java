package org.bitshound.observation;

import java.util.Optional;

/// An administrator changed a property of a job (Bits-Client 16387); by whom is not said reliably.
///
/// @param property its name
public record PropertyChanged(Source source, JobReference job, Optional<String> property)
    implements JobObservation {}
