/// The HTML report in a real browser. Skipped where there is no Chromium.
@NullMarked
package org.bitshound.testing.browser;

import org.jspecify.annotations.NullMarked;
