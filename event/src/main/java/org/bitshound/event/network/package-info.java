/// What a machine on the way says of a client's traffic: a proxy, a sensor, a name server, whatever
/// tool wrote it.
@NullMarked
package org.bitshound.event.network;

import org.jspecify.annotations.NullMarked;
