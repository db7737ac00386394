/// What tables of a host's artifacts say, and what SRUM counted, as observations.
@NullMarked
package org.bitshound.translation.table;

import org.jspecify.annotations.NullMarked;
