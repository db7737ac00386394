/// The vocabulary: one fact about one host at one time, whatever file said it.
@NullMarked
package org.bitshound.observation;

import org.jspecify.annotations.NullMarked;
