/// Windows events as other tools ship them. Whatever the form, a record answers to
/// [org.bitshound.event.Event]; what its form has lost is absent there.
///
/// ```java
/// Export export = Export.of(bytes).orElseThrow();
/// var cursor = export.cursor();
/// cursor.from(export.start(), defects);
/// while (cursor.next()) {
///   cursor.eventId();
/// }
/// ```
///
/// Must not live here: what an event id means, which clock a file follows, files. Shapes, names and
/// what is lost: docs/formats/exports.md.
@NullMarked
package org.bitshound.exports;

import org.jspecify.annotations.NullMarked;
