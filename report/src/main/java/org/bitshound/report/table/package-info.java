/// Case files as rows: CSV for spreadsheets and Timesketch's import. What must not live here is a
/// look.
@NullMarked
package org.bitshound.report.table;

import org.jspecify.annotations.NullMarked;
