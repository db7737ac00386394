/// Tables (CSV) that other tools make of a host's artifacts. Start reading at [Table]. Which table
/// a file is, its columns tell; what a column means is told elsewhere.
@NullMarked
package org.bitshound.tables;

import org.jspecify.annotations.NullMarked;
