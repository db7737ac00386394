/// Finds and identifies evidence, runs readers and translation in parallel, drops copies, orders in
/// time.
@NullMarked
package org.bitshound.intake;

import org.jspecify.annotations.NullMarked;
