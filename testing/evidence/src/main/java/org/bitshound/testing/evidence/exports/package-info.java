/// Events as other tools ship them, written from what these tools are known to write. No reader is
/// known here.
@NullMarked
package org.bitshound.testing.evidence.exports;

import org.jspecify.annotations.NullMarked;
