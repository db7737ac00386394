/// What is ordinary here: known-good entries and thresholds.
@NullMarked
package org.bitshound.policy;

import org.jspecify.annotations.NullMarked;
