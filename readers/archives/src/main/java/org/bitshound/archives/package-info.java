/// Containers: zip, 7z, tar, and files compressed with gzip, xz and Zstandard. Start reading at
/// [Container]. What an entry holds is nobody's business here; nothing is ever written under an
/// entry's name.
@NullMarked
package org.bitshound.archives;

import org.jspecify.annotations.NullMarked;
