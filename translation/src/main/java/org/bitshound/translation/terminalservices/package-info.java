/// What the manager of terminal sessions tells.
@NullMarked
package org.bitshound.translation.terminalservices;

import org.jspecify.annotations.NullMarked;
