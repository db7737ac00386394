/// Remote and local names: every spelling of an address, classes, domains.
///
/// What lives here: reading of texts and nothing else. Nothing is looked up on the network, nothing
/// is opened, nothing is judged. Start at [org.bitshound.remote.RemoteName]; the lists of hosts are
/// data beside the classes and are asked through [org.bitshound.remote.HostLists].
@NullMarked
package org.bitshound.remote;

import org.jspecify.annotations.NullMarked;
