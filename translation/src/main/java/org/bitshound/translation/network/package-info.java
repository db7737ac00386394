/// What proxies, sensors and name servers saw. Source: docs/formats/weblogs.md.
@NullMarked
package org.bitshound.translation.network;

import org.jspecify.annotations.NullMarked;
