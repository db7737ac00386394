/// What PowerShell tells of itself, in its own channels and the classic one.
@NullMarked
package org.bitshound.translation.powershell;

import org.jspecify.annotations.NullMarked;
