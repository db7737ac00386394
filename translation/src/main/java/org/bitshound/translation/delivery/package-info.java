/// What Delivery Optimization tells in events.
@NullMarked
package org.bitshound.translation.delivery;

import org.jspecify.annotations.NullMarked;
