/// Named streams of files, whose texts Sysmon quotes (15) and collectors keep as files beside the
/// file.
@NullMarked
package org.bitshound.translation.stream;

import org.jspecify.annotations.NullMarked;
