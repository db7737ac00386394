/// What people and their tools read of a case file: HTML, Markdown, CSV, Timesketch, ATT&CK
/// Navigator. Made from the case file alone; no evidence is read, nothing is judged. Start at
/// [org.bitshound.report.Reports].
@NullMarked
package org.bitshound.report;

import org.jspecify.annotations.NullMarked;
