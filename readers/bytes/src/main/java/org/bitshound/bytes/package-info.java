/// Evidence bytes with bounds, limits and defects; knows no format.
@NullMarked
package org.bitshound.bytes;

import org.jspecify.annotations.NullMarked;
