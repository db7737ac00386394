/// What `module-info.java` cannot say about the rooms, as tests; and the launchers, driven from
/// outside as a shell does. Start reading at [ArchitectureTest].
@NullMarked
package org.bitshound.architecture;

import org.jspecify.annotations.NullMarked;
