/// Attacks with BITS as reports tell them, each with a harmless twin: the same tools in approved or
/// ordinary use. Start reading at `Stories`; `Scene` is the machine on which a story happens.
@NullMarked
package org.bitshound.testing.evidence.stories;

import org.jspecify.annotations.NullMarked;
