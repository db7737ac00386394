/// The case file as records, with one writer and one reader.
@NullMarked
package org.bitshound.casefile;

import org.jspecify.annotations.NullMarked;
