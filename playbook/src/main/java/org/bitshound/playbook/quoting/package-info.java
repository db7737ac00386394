/// Values of evidence written into commands and texts that people run or paste, so that they stay
/// values: a title, path or URL was chosen by whoever made the job, perhaps for this very moment.
///
/// A value that a [Quoting] cannot write safely is not written: [CommandTemplate] leaves a word in
/// capitals in its place and says so. Nothing here is escaped cleverly; what is doubtful is
/// refused.
@NullMarked
package org.bitshound.playbook.quoting;

import org.jspecify.annotations.NullMarked;
