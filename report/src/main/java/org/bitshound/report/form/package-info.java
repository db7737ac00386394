/// What all forms of a report have in common: it is begun, told each case in order, and ended.
@NullMarked
package org.bitshound.report.form;

import org.jspecify.annotations.NullMarked;
