/// A case file as one HTML file that asks for nothing else: the frame is written here, the pages of
/// cases are data that the file's own script lays out. Start at
/// [org.bitshound.report.html.HtmlReport].
@NullMarked
package org.bitshound.report.html;

import org.jspecify.annotations.NullMarked;
