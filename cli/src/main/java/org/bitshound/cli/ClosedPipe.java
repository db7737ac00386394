package org.bitshound.cli;

import java.io.IOException;

/// Nobody reads standard output any more, as in `bitshound dump x.evtx | head`.
final class ClosedPipe extends IOException {
  private static final long serialVersionUID = 1L;

  ClosedPipe(IOException cause) {
    super(cause);
  }
}
