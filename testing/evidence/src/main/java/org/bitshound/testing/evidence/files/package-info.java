/// Files as they lie on the disk of a host.
@NullMarked
package org.bitshound.testing.evidence.files;

import org.jspecify.annotations.NullMarked;
