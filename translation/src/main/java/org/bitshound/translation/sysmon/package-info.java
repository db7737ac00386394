/// What Sysmon writes. Its layouts grew without new versions: only the names of values tell.
@NullMarked
package org.bitshound.translation.sysmon;

import org.jspecify.annotations.NullMarked;
