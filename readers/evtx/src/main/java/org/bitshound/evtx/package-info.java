/// The EVTX format, from the file header to the last BinXML token; knows no meaning of an event.
@NullMarked
package org.bitshound.evtx;

import org.jspecify.annotations.NullMarked;
