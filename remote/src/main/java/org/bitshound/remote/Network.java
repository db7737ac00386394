package org.bitshound.remote;

/// What network an address belongs to, as far as the registry of special purposes tells.
///
/// Sources: IANA IPv4 Special-Purpose Address Registry; IANA IPv6 Special-Purpose Address Registry;
/// RFC 5735, RFC 6598 (carrier), RFC 5737 and RFC 3849 (documentation).
public enum Network {
  /// `127.0.0.0/8`, `::1`: the machine itself.
  LOOPBACK,
  /// `0.0.0.0/8`, `::`: no address, which Windows takes for the machine itself.
  UNSPECIFIED,
  /// `10.0.0.0/8`, `172.16.0.0/12`, `192.168.0.0/16`, `fc00::/7`, and `fec0::/10` of old.
  PRIVATE,
  /// `169.254.0.0/16`, `fe80::/10`: the same cable.
  LINK_LOCAL,
  /// `169.254.169.254`, `fd00:ec2::254`: a cloud's own service, which hands a machine its secrets.
  METADATA,
  /// `100.64.0.0/10`: between a carrier and its customers, or machines in an overlay.
  CARRIER,
  /// `192.0.2.0/24`, `198.51.100.0/24`, `203.0.113.0/24`, `2001:db8::/32`, `3fff::/20`: for
  /// examples, so nothing answers there.
  DOCUMENTATION,
  /// `224.0.0.0/4`, `ff00::/8`.
  MULTICAST,
  /// `198.18.0.0/15` (measurements), `240.0.0.0/4`.
  RESERVED,
  /// All others.
  PUBLIC;

  private static final long METADATA_IPV4 = 0xa9fe_a9feL;
  private static final long METADATA_HIGH = 0xfd00_0ec2_0000_0000L;
  private static final long METADATA_LOW = 0x254;

  static Network ofIpv4(long bits) {
    int first = (int) (bits >>> 24);
    int firstTwo = (int) (bits >>> 16);
    return switch (first) {
      case 0 -> UNSPECIFIED;
      case 10 -> PRIVATE;
      case 100 -> bits >>> 22 == 0x191 ? CARRIER : PUBLIC;
      case 127 -> LOOPBACK;
      case 169 -> bits == METADATA_IPV4 ? METADATA : firstTwo == 0xa9fe ? LINK_LOCAL : PUBLIC;
      case 172 -> bits >>> 20 == 0xac1 ? PRIVATE : PUBLIC;
      case 192 -> firstTwo == 0xc0a8 ? PRIVATE : documentation(bits);
      case 198 -> bits >>> 17 == 0x6309 ? RESERVED : documentation(bits);
      case 203 -> documentation(bits);
      default -> first >= 240 ? RESERVED : first >= 224 ? MULTICAST : PUBLIC;
    };
  }

  static Network ofIpv6(long high, long low) {
    if (high == 0 && (low == 0 || low == 1)) {
      return low == 1 ? LOOPBACK : UNSPECIFIED;
    }
    if (high == METADATA_HIGH && low == METADATA_LOW) {
      return METADATA;
    }
    int firstTen = (int) (high >>> 54);
    if (high >>> 57 == 0x7e || firstTen == 0x3fb) {
      return PRIVATE;
    }
    if (firstTen == 0x3fa) {
      return LINK_LOCAL;
    }
    boolean documentation = high >>> 32 == 0x2001_0db8L || high >>> 44 == 0x3fff0;
    return high >>> 56 == 0xff ? MULTICAST : documentation ? DOCUMENTATION : PUBLIC;
  }

  private static Network documentation(long bits) {
    int firstThree = (int) (bits >>> 8);
    boolean documentation =
        firstThree == 0xc00002 || firstThree == 0xc63364 || firstThree == 0xcb0071;
    return documentation ? DOCUMENTATION : PUBLIC;
  }
}
