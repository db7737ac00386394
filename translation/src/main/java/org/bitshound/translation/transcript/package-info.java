/// PowerShell's transcripts: text files, not events.
@NullMarked
package org.bitshound.translation.transcript;

import org.jspecify.annotations.NullMarked;
