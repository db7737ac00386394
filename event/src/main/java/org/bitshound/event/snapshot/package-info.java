/// What an operator's listing of BITS' jobs says, whatever tool wrote it.
@NullMarked
package org.bitshound.event.snapshot;

import org.jspecify.annotations.NullMarked;
