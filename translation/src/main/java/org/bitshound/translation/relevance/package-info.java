/// Which paths, programs and texts can have to do with BITS, judged by themselves: what the
/// [org.bitshound.translation.Translation#matters] of the loud sources ask. Each test errs on the
/// side of keeping, where what it would keep is rare.
@NullMarked
package org.bitshound.translation.relevance;

import org.jspecify.annotations.NullMarked;
