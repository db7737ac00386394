/// JSON for data that stands in a page, in lines or in a file of its own. Knows nothing of cases.
@NullMarked
package org.bitshound.report.json;

import org.jspecify.annotations.NullMarked;
