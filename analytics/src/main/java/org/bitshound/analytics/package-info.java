/// Cases become findings, one class each, named as in docs/analytics; findings become a verdict.
///
/// What lives here: opinions about a case, each with its reasons and its evidence. No analytic
/// knows another, a file format, or what the operator excuses: [org.bitshound.analytics.Judge]
/// applies the policy and the known-good list to all findings alike. One more analytic is a class,
/// a row in [org.bitshound.analytics.Analytics], a test and a page of its id. Start at `Judge`.
@NullMarked
package org.bitshound.analytics;

import org.jspecify.annotations.NullMarked;
