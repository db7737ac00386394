/// Writers of BITS' job queue: the records of `qmgr.db`, and the legacy files.
///
/// Written from the layouts of `docs/formats/qmgr.md` again, with the markers as the bytes that lie
/// on disk; shares nothing with the reader.
@NullMarked
package org.bitshound.testing.evidence.queue;

import org.jspecify.annotations.NullMarked;
