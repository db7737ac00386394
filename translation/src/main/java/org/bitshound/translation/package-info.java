/// Events become observations, a package per source; no judgement.
///
/// Here alone is known that Sysmon calls `Image` what Security calls `NewProcessName`. What is read
/// stands in `register`, a row for each [Translation]; one more source is one class in a package of
/// its own and one row there. [Coverage] says what a record counts for, read or not.
@NullMarked
package org.bitshound.translation;

import org.jspecify.annotations.NullMarked;
