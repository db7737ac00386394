/// Writers of the formats that bitshound reads, also wrong on purpose. They import no reader and
/// share no constant with one: a foreign witness, written from the specifications again.
@NullMarked
package org.bitshound.testing.evidence;

import org.jspecify.annotations.NullMarked;
