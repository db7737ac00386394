/// The values of an event as types: every spelling of a number, a GUID or a time that exporters
/// use.
@NullMarked
package org.bitshound.translation.field;

import org.jspecify.annotations.NullMarked;
