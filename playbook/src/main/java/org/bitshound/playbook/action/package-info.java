/// What to do about a case: preserve, contain, eradicate, recover, prevent, learn, with the case's
/// own values, in the order of doing (CASEFILE, "Actions"). Prepared as text and never carried out;
/// what each does and costs is told in docs/actions.md.
///
/// Start at [Actions]: it asks each [Preparation] in turn, numbers what they prepare, and joins
/// what was asked for twice. A preparation knows nothing of the others but the keys of what must
/// come before it. No file, no clock, no network.
@NullMarked
package org.bitshound.playbook.action;

import org.jspecify.annotations.NullMarked;
