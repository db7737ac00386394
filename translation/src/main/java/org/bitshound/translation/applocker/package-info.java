/// What AppLocker tells.
@NullMarked
package org.bitshound.translation.applocker;

import org.jspecify.annotations.NullMarked;
