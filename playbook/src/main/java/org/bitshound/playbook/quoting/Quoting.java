package org.bitshound.playbook.quoting;

import java.util.Optional;

/// How one kind of reader takes a value literally. Unchanging.
public sealed interface Quoting permits CmdQuoting, PowerShellQuoting, QueryQuoting, PlainQuoting {

  /// The longest value that is written. A URL of BITS has at most 2,200 characters, a path 260.
  int LONGEST = 2200;

  /// {@return the value, so written that this reader takes it for one value and nothing else;
  /// absent where that cannot be promised}
  Optional<String> quote(String value);
}
