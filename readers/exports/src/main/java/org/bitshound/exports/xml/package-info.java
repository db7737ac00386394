/// Windows event XML, one document or many behind one another. Starting place:
/// [org.bitshound.exports.xml.XmlScanner].
@NullMarked
package org.bitshound.exports.xml;

import org.jspecify.annotations.NullMarked;
