/// What the task scheduler tells.
@NullMarked
package org.bitshound.translation.taskscheduler;

import org.jspecify.annotations.NullMarked;
