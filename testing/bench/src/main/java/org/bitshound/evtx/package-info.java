/// A guest in the reader's package: to give copies of real chunks ids, times and names of their own
/// it must know where in the BinXML these stand, which is nobody else's business.
@NullMarked
package org.bitshound.evtx;

import org.jspecify.annotations.NullMarked;
