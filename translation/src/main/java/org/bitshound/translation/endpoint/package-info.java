/// Rows of Defender's advanced hunting: what its sensor saw, not Windows events.
@NullMarked
package org.bitshound.translation.endpoint;

import org.jspecify.annotations.NullMarked;
