/// JSON exports, of whatever shape: an object a line, an array, one object behind the other.
/// Starting place: [org.bitshound.exports.json.JsonScanner].
@NullMarked
package org.bitshound.exports.json;

import org.jspecify.annotations.NullMarked;
