/// What the System Resource Usage Monitor counted. Start reading at [UsageDatabase].
@NullMarked
package org.bitshound.srum;

import org.jspecify.annotations.NullMarked;
