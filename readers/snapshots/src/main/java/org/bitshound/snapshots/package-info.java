/// Listings of BITS' jobs, as the tools of Windows print them. Start reading at [Snapshot]. The
/// texts are for people: column widths, code pages and dates are the machine's, titles and
/// descriptions are whatever somebody chose.
@NullMarked
package org.bitshound.snapshots;

import org.jspecify.annotations.NullMarked;
