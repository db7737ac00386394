/// What the Security log tells.
@NullMarked
package org.bitshound.translation.security;

import org.jspecify.annotations.NullMarked;
