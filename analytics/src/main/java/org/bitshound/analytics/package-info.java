/// Cases become findings, one class each, named as in docs/analytics.
@NullMarked
package org.bitshound.analytics;

import org.jspecify.annotations.NullMarked;
