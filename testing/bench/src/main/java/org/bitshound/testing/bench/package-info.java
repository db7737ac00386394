/// Benchmarks of whole commands. Start at [org.bitshound.testing.bench.Benchmarks]; `./build bench`
/// runs it.
@NullMarked
package org.bitshound.testing.bench;

import org.jspecify.annotations.NullMarked;
