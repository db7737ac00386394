/// What the DNS client tells; off by default.
@NullMarked
package org.bitshound.translation.dnsclient;

import org.jspecify.annotations.NullMarked;
