/// Logs of clients' traffic, which other machines wrote: read once it is known what the hosts asked
/// for.
@NullMarked
package org.bitshound.intake.traffic;

import org.jspecify.annotations.NullMarked;
