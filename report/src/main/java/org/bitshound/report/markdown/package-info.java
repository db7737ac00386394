/// A case file as Markdown for a ticket. All escaping for Markdown is in
/// [org.bitshound.report.markdown.Markdown].
@NullMarked
package org.bitshound.report.markdown;

import org.jspecify.annotations.NullMarked;
