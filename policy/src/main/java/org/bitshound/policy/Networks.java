package org.bitshound.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.remote.DestinationClass;
import org.bitshound.remote.IpAddress;
import org.bitshound.remote.RemoteName;

/// What is inside and what is outside: private addresses and names without a domain are inside,
/// unless a policy says otherwise.
record Networks(List<Cidr> outside, List<Cidr> inside, List<String> domains) {
  private static final int BITS_OF_IPV4 = 32;
  private static final int BITS_OF_IPV6 = 128;

  Networks {
    outside = List.copyOf(outside);
    inside = List.copyOf(inside);
    domains = List.copyOf(domains);
  }

  /// A network in CIDR notation: `10.0.0.0/8`. Source: RFC 4632, 3.1.
  record Cidr(IpAddress network, int bits) {
    static Optional<Cidr> of(String text) {
      int slash = text.indexOf('/');
      String address = slash < 0 ? text : text.substring(0, slash);
      Optional<IpAddress> network = IpAddress.ofIpv4(address).or(() -> IpAddress.ofIpv6(address));
      int most =
          network.filter(one -> one.version() == 4).isPresent() ? BITS_OF_IPV4 : BITS_OF_IPV6;
      int bits = slash < 0 ? most : number(text.substring(slash + 1));
      return network.filter(one -> bits >= 0 && bits <= most).map(one -> new Cidr(one, bits));
    }

    private static int number(String digits) {
      boolean plain = !digits.isEmpty() && digits.length() <= 3;
      return plain && digits.chars().allMatch(c -> c >= '0' && c <= '9')
          ? Integer.parseInt(digits)
          : -1;
    }

    boolean holds(IpAddress address) {
      if (address.version() != network.version()) {
        return false;
      }
      if (address.version() == 4) {
        return bits == 0 || (address.low() ^ network.low()) >>> (BITS_OF_IPV4 - bits) == 0;
      }
      int high = Math.min(bits, Long.SIZE);
      int low = bits - high;
      return (high == 0 || (address.high() ^ network.high()) >>> (Long.SIZE - high) == 0)
          && (low == 0 || (address.low() ^ network.low()) >>> (Long.SIZE - low) == 0);
    }
  }

  static Networks of(Section thresholds) {
    var inside = new ArrayList<Cidr>();
    var domains = new ArrayList<String>();
    for (String text : thresholds.texts("InternalNetworks")) {
      Optional<Cidr> network = Cidr.of(text);
      network.ifPresentOrElse(inside::add, () -> domains.add(text.toLowerCase(Locale.ROOT)));
    }
    var outside = new ArrayList<Cidr>();
    for (String text : thresholds.texts("ExternalNetCIDRs")) {
      Cidr.of(text)
          .ifPresentOrElse(
              outside::add,
              () -> thresholds.fault("ExternalNetCIDRs", "'" + text + "' is no network"));
    }
    return new Networks(outside, inside, domains);
  }

  /// {@return whether the name leads out of the house; a path of the machine does not}
  boolean isOutside(RemoteName name) {
    if (name.host().isEmpty()) {
      return false;
    }
    if (name.address().isPresent()) {
      IpAddress address = name.address().get();
      return any(outside, address) || (!address.isInternal() && !any(inside, address));
    }
    String host = name.host().get();
    return !name.is(DestinationClass.INTERNAL)
        && domains.stream().noneMatch(one -> host.equals(one) || host.endsWith("." + one));
  }

  private static boolean any(List<Cidr> networks, IpAddress address) {
    return networks.stream().anyMatch(one -> one.holds(address));
  }
}
