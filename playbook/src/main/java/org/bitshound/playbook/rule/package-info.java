/// Rules for other products, as text: Sigma, SPL, KQL and EQL.
///
/// What lives here: the texts, and which values may stand in them. What must not: a decision which
/// rule a case needs, an answer.
@NullMarked
package org.bitshound.playbook.rule;

import org.jspecify.annotations.NullMarked;
