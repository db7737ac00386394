/// The case file's one writer and one reader.
@NullMarked
package org.bitshound.casefile.json;

import org.jspecify.annotations.NullMarked;
