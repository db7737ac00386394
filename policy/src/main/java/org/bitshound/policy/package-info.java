/// What is ordinary here: known-good entries, approved and denied destinations, severities.
///
/// What lives here: knowledge as data beside the classes, and the comparing of a case with it. No
/// file of the user is opened here, and nothing is judged: [org.bitshound.policy.KnownGood] says
/// which entry agrees with a case as a whole, [org.bitshound.policy.Policy] what the operator
/// decided. Adding knowledge is a stanza in `known-good.txt`; its head says how to write one.
@NullMarked
package org.bitshound.policy;

import org.jspecify.annotations.NullMarked;
