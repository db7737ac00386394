/// The story of `samples/`: a small invented intrusion, told in event logs. Start reading at
/// `SampleIntrusion`; `SampleHost` is a machine with its logs, `SampleJob` a BITS job on it.
@NullMarked
package org.bitshound.testing.evidence.samples;

import org.jspecify.annotations.NullMarked;
