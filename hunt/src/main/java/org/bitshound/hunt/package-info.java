/// The whole way as one library call: evidence in, case file out.
@NullMarked
package org.bitshound.hunt;

import org.jspecify.annotations.NullMarked;
