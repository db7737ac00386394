/// The files themselves, as somebody collected them from a host: found by the names that they had
/// there, read, and never run.
@NullMarked
package org.bitshound.intake.collected;

import org.jspecify.annotations.NullMarked;
