/// Remote and local names: every spelling of an address, classes, domains.
@NullMarked
package org.bitshound.remote;

import org.jspecify.annotations.NullMarked;
