/// The case file's one writer and one reader. Start at
/// [org.bitshound.casefile.json.CaseFileWriter]; a new field is a line in the writing and a line in
/// the reading method of its record, both in the class named after it (`JobJson` for `Job` and what
/// a job owns).
@NullMarked
package org.bitshound.casefile.json;

import org.jspecify.annotations.NullMarked;
