package org.bitshound.remote;

/// What a remote name says of the place it points to, by its spelling or by a list. Words of the
/// case file's `destinations[].classes`; `approved` and `denied` are the policy's and not here.
public enum DestinationClass {
  /// An address stands where a name is usual.
  IP_LITERAL("ip-literal"),
  /// The address is spelled in a way that hides it: anything but plain dotted decimal or IPv6.
  OBSCURED_ADDRESS("obscured-address"),
  /// A service where anybody can put files.
  FILE_HOST("file-host"),
  /// A service that makes a machine behind a firewall reachable under its own domain.
  TUNNEL("tunnel"),
  /// A top-level domain much abused and seldom used otherwise.
  RARE_SUFFIX("rare-suffix"),
  /// A port that is not the scheme's own.
  ODD_PORT("odd-port"),
  /// A private, loopback or link-local address, a name without a dot, or a name reserved for
  /// private networks.
  INTERNAL("internal"),
  /// A share: `\\host\share\file` or `file://host/share/file`.
  UNC("unc"),
  /// A share by HTTP: `\\host@8080\…`, `\\host@SSL\…`, `\\host\DavWWWRoot\…`.
  WEBDAV("webdav"),
  /// A path of the machine itself: no destination outside.
  LOCAL("local");

  private final String word;

  DestinationClass(String word) {
    this.word = word;
  }

  /// {@return the word of the case file}
  public String word() {
    return word;
  }
}
