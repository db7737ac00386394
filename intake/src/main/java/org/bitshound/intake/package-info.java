/// Finds and identifies evidence, runs readers and translation in parallel, drops copies, orders in
/// time. [Intake] conducts: `evidence` finds the files, `events`, `pieces` and `traffic` read what
/// they hold, `hosts` tells whose it is; then each host is told in order of time. `collected`
/// stands by itself: the files that a job left.
@NullMarked
package org.bitshound.intake;

import org.jspecify.annotations.NullMarked;
