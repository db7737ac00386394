/// A job of BITS' queue as everybody sees it: under the names of BITS' own interfaces, with the
/// numbers of its enumerations; whatever file it was kept in.
@NullMarked
package org.bitshound.event.queue;

import org.jspecify.annotations.NullMarked;
