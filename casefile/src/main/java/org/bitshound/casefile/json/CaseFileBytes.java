package org.bitshound.casefile.json;

import java.io.IOException;

/// The bytes of a case file, any part of which can be asked for, from any thread.
public interface CaseFileBytes {
  /// {@return how many there are}
  long size() throws IOException;

  /// {@return so many bytes from a place on}
  ///
  /// @throws IOException where they cannot be read, or are not there any more
  byte[] read(long from, int length) throws IOException;
}
