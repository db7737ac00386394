/// ESE databases ("JET Blue"), from the pages up: header, pages, trees, catalog, rows and long
/// values, and what is left over between them. Knows no meaning of a table.
///
/// Start at [EseDatabase]; the format as it is read is described in `docs/formats/ese.md`.
@NullMarked
package org.bitshound.ese;

import org.jspecify.annotations.NullMarked;
