/// The list of all translations: one more source is one row here.
@NullMarked
package org.bitshound.translation.register;

import org.jspecify.annotations.NullMarked;
