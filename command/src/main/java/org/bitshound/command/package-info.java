/// Command lines and scripts become what they would do with BITS.
///
/// What lives here: the grammars of bitsadmin, of the BITS cmdlets and of the few other programs
/// that make jobs; the shells that wrap and disguise them. Nothing is run, expanded on this machine
/// or looked up; nothing here knows a file, an observation or a verdict. Start at
/// [org.bitshound.command.CommandReader]; `docs/formats/command-lines.md` explains the way of a
/// text through the classes.
@NullMarked
package org.bitshound.command;

import org.jspecify.annotations.NullMarked;
