/// Records of BITS' job queue → observations.
@NullMarked
package org.bitshound.translation.qmgr;

import org.jspecify.annotations.NullMarked;
