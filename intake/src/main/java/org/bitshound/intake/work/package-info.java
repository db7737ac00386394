/// The threads that read.
@NullMarked
package org.bitshound.intake.work;

import org.jspecify.annotations.NullMarked;
