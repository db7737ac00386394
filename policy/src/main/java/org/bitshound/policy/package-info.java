/// What is ordinary here: known-good entries, what the operator decided, thresholds.
///
/// What lives here: the reading of `content/` and of a user's policy, and the comparing of a case
/// with them. No file of the user is opened here, and nothing is judged:
/// [org.bitshound.policy.KnownGood] says which entry agrees with a case as a whole,
/// [org.bitshound.policy.Policy] what the operator decided. Adding knowledge is an entry in
/// `content/known-good`; its README says how to write one. YAML that a user wrote is read by the
/// YAML library, our own content by [org.bitshound.policy.PlainYaml].
@NullMarked
package org.bitshound.policy;

import org.jspecify.annotations.NullMarked;
