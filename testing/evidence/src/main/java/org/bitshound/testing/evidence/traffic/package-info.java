/// Writers of logs of clients' traffic, from the specifications again: a foreign witness.
@NullMarked
package org.bitshound.testing.evidence.traffic;

import org.jspecify.annotations.NullMarked;
