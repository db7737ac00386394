/// Which files there are, what each is by its bytes, and which hold the same: [Evidence] finds
/// them, entries of archives among them. What a record means is nothing to this package.
@NullMarked
package org.bitshound.intake.evidence;

import org.jspecify.annotations.NullMarked;
