/// The hosts of a collection: under which names they go, what was there to be seen of each, and
/// whose a file is that names no host.
@NullMarked
package org.bitshound.intake.hosts;

import org.jspecify.annotations.NullMarked;
