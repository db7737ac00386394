/// What the System log tells, the events that BITS writes there among it.
@NullMarked
package org.bitshound.translation.system;

import org.jspecify.annotations.NullMarked;
