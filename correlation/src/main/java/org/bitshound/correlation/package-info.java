/// The fold: observations become cases; no clock, no file, no thread, no opinion.
@NullMarked
package org.bitshound.correlation;

import org.jspecify.annotations.NullMarked;
