/// What all text forms of events share: a window on the file, where the values of one record stand
/// in it, and the event that answers for it. No form is known here.
@NullMarked
package org.bitshound.exports.record;

import org.jspecify.annotations.NullMarked;
