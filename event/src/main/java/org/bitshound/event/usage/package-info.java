/// What Windows counts of the use of a machine.
@NullMarked
package org.bitshound.event.usage;

import org.jspecify.annotations.NullMarked;
