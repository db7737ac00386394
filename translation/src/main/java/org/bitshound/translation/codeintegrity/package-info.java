/// What code integrity (App Control) tells.
@NullMarked
package org.bitshound.translation.codeintegrity;

import org.jspecify.annotations.NullMarked;
