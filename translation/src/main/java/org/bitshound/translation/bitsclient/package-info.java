/// What the BITS client writes to its own channels. Source: docs/formats/bits-client-events.md.
@NullMarked
package org.bitshound.translation.bitsclient;

import org.jspecify.annotations.NullMarked;
