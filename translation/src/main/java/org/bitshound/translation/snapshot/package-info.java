/// What an operator's listing says of jobs, as observations.
@NullMarked
package org.bitshound.translation.snapshot;

import org.jspecify.annotations.NullMarked;
