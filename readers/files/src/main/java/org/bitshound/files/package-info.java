/// What a file is, by its bytes: its type, and whether it carries a signature. Start reading at
/// [FileType]. Names are never asked, nothing is unpacked, nothing is verified.
@NullMarked
package org.bitshound.files;

import org.jspecify.annotations.NullMarked;
