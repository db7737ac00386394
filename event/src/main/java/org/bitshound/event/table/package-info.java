/// A row of a table, whatever tool wrote it.
@NullMarked
package org.bitshound.event.table;

import org.jspecify.annotations.NullMarked;
