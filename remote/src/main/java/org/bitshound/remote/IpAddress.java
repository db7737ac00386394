package org.bitshound.remote;

import java.util.Arrays;
import java.util.Optional;

/// An Internet address as a value. All spellings that Windows accepts for one address are equal: an
/// IPv4 address mapped into IPv6 (`::ffff:198.51.100.1`) is the IPv4 address. Zones are no part of
/// it.
///
/// Reading never asks a name server: text that spells no address is absent.
///
/// Source: RFC 4291, 2.2 Text Representation of Addresses; URL Standard, IPv4 parser.
///
/// @param version 4 or 6
/// @param high the first 64 bits of an IPv6 address; 0 for IPv4
/// @param low the last 64 bits of an IPv6 address, or the 32 bits of an IPv4 address
public record IpAddress(int version, long high, long low) {
  private static final int BITS_OF_IPV4 = 32;
  private static final int GROUPS = 8;
  private static final long MAPPED_PREFIX = 0xffffL;

  /// {@return the IPv4 address that the text spells} One to four numbers, each in decimal, octal
  /// (`0306`) or hexadecimal (`0xC6`), the last one filling what is left: `3325256705`, `127.1`.
  public static Optional<IpAddress> ofIpv4(String text) {
    int length = text.endsWith(".") ? text.length() - 1 : text.length();
    long value = 0;
    int parts = 0;
    for (int start = 0; start <= length; ) {
      int end = indexOf(text, '.', start, length);
      long part = number(text, start, end);
      boolean last = end == length;
      long room = last ? 1L << (BITS_OF_IPV4 - 8 * parts) : 256;
      if (part < 0 || parts == 4 || part >= room) {
        return Optional.empty();
      }
      value = last ? value | part : value | part << (24 - 8 * parts);
      parts++;
      start = end + 1;
    }
    return Optional.of(new IpAddress(4, 0, value));
  }

  /// {@return the IPv6 address that the text spells, without brackets} A zone (`%eth0`) is dropped.
  public static Optional<IpAddress> ofIpv6(String text) {
    int zone = text.indexOf('%');
    String bare = zone < 0 ? text : text.substring(0, zone);
    int gap = bare.indexOf("::");
    if (gap < 0) {
      int[] groups = groups(bare);
      return groups.length == GROUPS ? Optional.of(of(groups, new int[0])) : Optional.empty();
    }
    int[] left = gap == 0 ? new int[0] : groups(bare.substring(0, gap));
    String after = bare.substring(gap + 2);
    int[] right = after.isEmpty() ? new int[0] : groups(after);
    boolean sound =
        (gap == 0 || left.length > 0)
            && (after.isEmpty() || right.length > 0)
            && left.length + right.length < GROUPS;
    return sound ? Optional.of(of(left, right)) : Optional.empty();
  }

  /// {@return the one spelling that we write: `198.51.100.1`, `2001:db8::1`}
  ///
  /// Source: RFC 5952, 4 Recommendation for IPv6 Text. Representation
  public String text() {
    return version == 4
        ? (low >>> 24) + "." + (low >>> 16 & 255) + "." + (low >>> 8 & 255) + "." + (low & 255)
        : ipv6Text();
  }

  /// {@return whether the address never leaves a private network: loopback, private, link-local,
  /// shared by a carrier, or unspecified}
  public boolean isInternal() {
    return switch (network()) {
      case LOOPBACK, UNSPECIFIED, PRIVATE, LINK_LOCAL, METADATA, CARRIER -> true;
      case DOCUMENTATION, MULTICAST, RESERVED, PUBLIC -> false;
    };
  }

  /// {@return whether the address is that of the machine that asks for it} Windows takes the
  /// unspecified address for it.
  public boolean isOwnHost() {
    return network() == Network.LOOPBACK || network() == Network.UNSPECIFIED;
  }

  /// {@return the network that the address belongs to}
  public Network network() {
    return version == 4 ? Network.ofIpv4(low) : Network.ofIpv6(high, low);
  }

  /// {@return the IPv4 address that an IPv6 address carries: of 6to4 (`2002:c633:6401::`), of NAT64
  /// (`64:ff9b::c633:6401`), or IPv4-compatible (`::c633:6401`)}
  ///
  /// Sources: [RFC 3056] 2 IPv6 Prefix Allocation; [RFC 6052] 2.1 Well-Known Prefix; [RFC 4291]
  /// 2.5.5.1 IPv4-Compatible IPv6 Address.
  public Optional<IpAddress> embeddedIpv4() {
    if (version == 6 && high >>> 48 == 0x2002) {
      return Optional.of(new IpAddress(4, 0, high >>> 16 & 0xffffffffL));
    }
    boolean nat64 = high == 0x0064_ff9b_0000_0000L && low >>> BITS_OF_IPV4 == 0;
    boolean compatible = high == 0 && low >>> BITS_OF_IPV4 == 0 && low > 0xffff;
    return version == 6 && (nat64 || compatible)
        ? Optional.of(new IpAddress(4, 0, low))
        : Optional.empty();
  }

  private static IpAddress of(int[] left, int[] right) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < GROUPS; i++) {
      int fromRight = i - (GROUPS - right.length);
      long group = i < left.length ? left[i] : fromRight >= 0 ? right[fromRight] : 0;
      if (i < GROUPS / 2) {
        high = high << 16 | group;
      } else {
        low = low << 16 | group;
      }
    }
    return high == 0 && low >>> BITS_OF_IPV4 == MAPPED_PREFIX
        ? new IpAddress(4, 0, low & 0xffffffffL)
        : new IpAddress(6, high, low);
  }

  /// Groups of hexadecimal digits between colons, the last two perhaps as an IPv4 address; an empty
  /// array where the text is anything else.
  private static int[] groups(String text) {
    var found = new int[GROUPS];
    int count = 0;
    for (int start = 0; start <= text.length(); ) {
      int end = indexOf(text, ':', start, text.length());
      if (count == GROUPS) {
        return new int[0];
      }
      if (end == text.length() && text.indexOf('.', start) >= 0) {
        Optional<IpAddress> tail = ofIpv4(text.substring(start));
        boolean dotted =
            tail.map(IpAddress::text).filter(text.substring(start)::equals).isPresent();
        if (!dotted || count > GROUPS - 2) {
          return new int[0];
        }
        found[count++] = (int) (tail.get().low() >>> 16);
        found[count++] = (int) (tail.get().low() & 0xffff);
      } else {
        long group = end - start > 4 ? -1 : digits(text, start, end, 16);
        if (group < 0) {
          return new int[0];
        }
        found[count++] = (int) group;
      }
      start = end + 1;
    }
    return Arrays.copyOf(found, count);
  }

  private static int indexOf(String text, char wanted, int start, int end) {
    int found = text.indexOf(wanted, start);
    return found < 0 || found > end ? end : found;
  }

  private static long number(String text, int start, int end) {
    if (end - start > 1 && text.charAt(start) == '0') {
      boolean hex = (text.charAt(start + 1) | 0x20) == 'x';
      return hex
          ? end - start == 2 ? 0 : digits(text, start + 2, end, 16)
          : digits(text, start + 1, end, 8);
    }
    return digits(text, start, end, 10);
  }

  /// The number that the digits spell, -1 where there is none or it needs more than 32 bits.
  private static long digits(String text, int start, int end, int radix) {
    long value = end > start ? 0 : -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
      if (value >>> BITS_OF_IPV4 != 0) {
        return -1;
      }
    }
    return value;
  }

  private String ipv6Text() {
    int gapStart = -1;
    int gapLength = 1; // a single zero group is written out
    for (int i = 0; i < GROUPS; i++) {
      int run = 0;
      while (i + run < GROUPS && group(i + run) == 0) {
        run++;
      }
      if (run > gapLength) {
        gapStart = i;
        gapLength = run;
      }
    }
    var text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == gapStart) {
        text.append("::");
        i += gapLength - 1;
      } else {
        boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ':';
        text.append(first ? "" : ":").append(Integer.toHexString(group(i)));
      }
    }
    return text.toString();
  }

  private int group(int index) {
    long half = index < GROUPS / 2 ? high : low;
    return (int) (half >>> (48 - 16 * (index % (GROUPS / 2)))) & 0xffff;
  }
}
