/// A case as a page for people, before it is decided how it looks: sections of facts, tables,
/// items, moments and a tree. Markdown and HTML show the same pages. Start at
/// [org.bitshound.report.page.CasePages].
///
/// All text of evidence becomes a [org.bitshound.report.page.Text] here, which makes it safe to
/// show; what must not live here is a format's escaping.
@NullMarked
package org.bitshound.report.page;

import org.jspecify.annotations.NullMarked;
