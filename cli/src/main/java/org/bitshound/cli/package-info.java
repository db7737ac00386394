/// Commands, options, progress and exit codes.
@NullMarked
package org.bitshound.cli;

import org.jspecify.annotations.NullMarked;
