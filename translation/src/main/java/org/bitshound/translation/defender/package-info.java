/// What Microsoft Defender tells.
@NullMarked
package org.bitshound.translation.defender;

import org.jspecify.annotations.NullMarked;
