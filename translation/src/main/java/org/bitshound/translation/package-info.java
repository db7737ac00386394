/// Events become observations, a package per source; no judgement.
@NullMarked
package org.bitshound.translation;

import org.jspecify.annotations.NullMarked;
