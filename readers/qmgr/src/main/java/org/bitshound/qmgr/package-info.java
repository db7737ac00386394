/// BITS' own memory: the job queue in `qmgr.db`, `qmgr0.dat` and `qmgr1.dat`, live and carved.
///
/// Bytes become [JobRecord]s and [FileRecord]s under the names of BITS' own interfaces; what a job
/// means, and whether it is worth a look, is none of this room's business. Layouts, and how sure
/// they are: `docs/formats/qmgr.md`.
@NullMarked
package org.bitshound.qmgr;

import org.jspecify.annotations.NullMarked;
