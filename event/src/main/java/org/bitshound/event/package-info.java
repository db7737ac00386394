/// A Windows event as everybody sees it, whatever file it came from.
@NullMarked
package org.bitshound.event;

import org.jspecify.annotations.NullMarked;
