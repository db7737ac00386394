package org.bitshound.cli;

/// Which bitshound this is. A constant and no resource, so that `--version` opens nothing; a test
/// holds it against the build's version.
final class Version {
  static final String NUMBER = "0.1.0";

  private Version() {}
}
