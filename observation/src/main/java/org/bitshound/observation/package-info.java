/// The vocabulary: one fact about one host at one time, whatever file said it.
///
/// Start at [Observation]; [JobObservation] lists what is said of jobs. No type here knows how a
/// format names a field, and none judges. Common forms:
///
/// - An unknown value is absent. The parameter comments say where an empty text is kept.
/// - Times are UTC by the clock of the host, to 100 ns at best.
/// - Sizes are bytes. What BITS writes as 2^64-1 ("not known") is absent.
/// - Numbers of 64 bits without sign (start keys) stand in a `long`: compare and print them with
///   the unsigned methods of [Long].
/// - Codes (HRESULT, Win32) are the unsigned 32 bits: `0x80072EE7` is 2147954407, never negative.
/// - GUIDs are lower case without braces, SIDs `S-1-…`.
/// - Text is as the record has it, unpaired surrogates included.
@NullMarked
package org.bitshound.observation;

import org.jspecify.annotations.NullMarked;
