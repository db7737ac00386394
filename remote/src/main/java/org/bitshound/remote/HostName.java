package org.bitshound.remote;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A host of a remote name in the one way that we write it, whatever its spelling: lower case, no
/// brackets, no closing dot, percent-encoding undone, look-alike letters and dots folded, other
/// letters as punycode, an address as [IpAddress#text] writes it.
///
/// Sources: [RFC 3986] 3.2.2 Host; [UTS46] 4 Processing; [MS-DTYP] 2.2.57 UNC.
///
/// @param text the host
/// @param address where it is an address and not a name
/// @param isObscured whether the address is spelled to hide it
record HostName(String text, Optional<IpAddress> address, boolean isObscured) {
  private static final String IPV6_LITERAL = ".ipv6-literal.net";

  /// Names that never lead outside, by RFC 6761, RFC 6762, RFC 8375, ICANN's reservation of
  /// `internal` (2024) and its refusal of `corp` and `home` (2018), and by custom.
  private static final Set<String> PRIVATE_SUFFIXES =
      Set.of(
          "corp",
          "home",
          "internal",
          "intranet",
          "lan",
          "local",
          "localdomain",
          "localhost",
          "localnet");

  /// {@return the host that the text spells; absent where it can be none: nothing, or brackets
  /// around what is no address}
  static Optional<HostName> of(String written) {
    boolean bracketed = written.startsWith("[");
    String plain = withoutClosingDots(bracketed ? written : plain(written));
    Optional<IpAddress> address = addressOf(plain);
    if (plain.isEmpty() || plain.equals(".") || (bracketed && address.isEmpty())) {
      return Optional.empty();
    }
    boolean obscured = address.isPresent() && isObscured(address.get(), written);
    return Optional.of(new HostName(address.map(IpAddress::text).orElse(plain), address, obscured));
  }

  /// {@return whether it never leads outside: an address inside, a name without a dot, a name
  /// reserved for private networks}
  boolean isInternal() {
    if (address.isPresent()) {
      return address.get().isInternal();
    }
    int dot = text.lastIndexOf('.');
    String last = text.substring(dot + 1);
    return dot < 0
        ? !isNumber(last)
        : PRIVATE_SUFFIXES.contains(last) || text.endsWith(".home.arpa");
  }

  /// {@return whether it is the machine itself: a loopback address, the address of no machine, or
  /// `localhost` and names below it}
  boolean isOwnHost() {
    if (address.isPresent()) {
      return address.get().isOwnHost();
    }
    return text.equals("localhost") || text.endsWith(".localhost");
  }

  /// {@return the host with its punycode labels decoded; absent where none decodes}
  static Optional<String> unicode(String host) {
    if (!host.contains(Punycode.PREFIX)) {
      return Optional.empty();
    }
    var decoded = new StringBuilder(host.length());
    for (int start = 0; start <= host.length(); ) {
      int end = labelEnd(host, start);
      String label = host.substring(start, end);
      boolean encoded = label.startsWith(Punycode.PREFIX);
      decoded.append(encoded ? Punycode.toUnicode(label).orElse(label) : label);
      if (end < host.length()) {
        decoded.append('.');
      }
      start = end + 1;
    }
    String text = decoded.toString();
    return text.equals(host) ? Optional.empty() : Optional.of(text);
  }

  private static Optional<IpAddress> addressOf(String host) {
    if (host.startsWith("[")) {
      return host.endsWith("]")
          ? IpAddress.ofIpv6(host.substring(1, host.length() - 1))
          : Optional.empty();
    }
    if (host.endsWith(IPV6_LITERAL)) {
      String spelled = host.substring(0, host.length() - IPV6_LITERAL.length());
      return IpAddress.ofIpv6(spelled.replace('-', ':').replace('s', '%'));
    }
    return host.indexOf(':') >= 0 ? IpAddress.ofIpv6(host) : IpAddress.ofIpv4(host);
  }

  /// IPv6 has many honest spellings; only an IPv4 address inside one is hidden by it.
  private static boolean isObscured(IpAddress address, String written) {
    if (address.version() == 4) {
      return !withoutClosingDots(written).equals(address.text());
    }
    return address.embeddedIpv4().isPresent() || (written.indexOf('%') >= 0 && !hasZone(written));
  }

  private static boolean hasZone(String written) {
    return written.startsWith("[") || written.indexOf(':') >= 0;
  }

  /// No top-level domain is a number; such a host is a broken address and not a name inside.
  private static boolean isNumber(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) < '0' || label.charAt(i) > '9') {
        return label.startsWith("0x");
      }
    }
    return true;
  }

  private static String plain(String host) {
    String decoded = host.indexOf('%') >= 0 && host.indexOf(':') < 0 ? percentDecoded(host) : host;
    return isAscii(decoded) ? decoded.toLowerCase(Locale.ROOT) : ascii(folded(decoded));
  }

  /// What a person takes for the same letter becomes it; letters that nobody sees go.
  private static String folded(String host) {
    String normal = Normalizer.normalize(host, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (c == '\u3002') {
        folded.append('.');
      } else if (!isInvisible(c)) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /// Characters that UTS46 maps to nothing.
  private static boolean isInvisible(char c) {
    boolean variation = c >= '\ufe00' && c <= '\ufe0f';
    boolean zeroWidth = c >= '\u200b' && c <= '\u200d';
    return variation || zeroWidth || c == '\u00ad' || c == '\u2060' || c == '\ufeff';
  }

  private static String ascii(String host) {
    if (isAscii(host)) {
      return host;
    }
    var ascii = new StringBuilder(host.length());
    for (int start = 0; start <= host.length(); ) {
      int end = labelEnd(host, start);
      String label = host.substring(start, end);
      ascii.append(isAscii(label) ? label : Punycode.toAscii(label).orElse(label));
      if (end < host.length()) {
        ascii.append('.');
      }
      start = end + 1;
    }
    return ascii.toString();
  }

  private static int labelEnd(String host, int start) {
    int dot = host.indexOf('.', start);
    return dot < 0 ? host.length() : dot;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /// The text itself where its octets are no UTF-8, or decode to what no host may hold.
  private static String percentDecoded(String text) {
    byte[] written = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer octets = ByteBuffer.allocate(written.length);
    for (int i = 0; i < written.length; i++) {
      int octet = octet(written, i);
      octets.put(octet < 0 ? written[i] : (byte) octet);
      i += octet < 0 ? 0 : 2;
    }
    octets.flip();
    CharBuffer letters = CharBuffer.allocate(octets.limit());
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(octets, letters, true);
    String decoded = letters.flip().toString();
    return result.isError() || holdsForbidden(decoded) ? text : decoded;
  }

  private static boolean holdsForbidden(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || c == 127 || "/\\?#@:[]<>^|%".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int octet(byte[] text, int at) {
    if (text[at] != '%' || at + 2 >= text.length) {
      return -1;
    }
    int high = Character.digit(text[at + 1], 16);
    int low = Character.digit(text[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static String withoutClosingDots(String host) {
    int end = host.length();
    while (end > 1 && host.charAt(end - 1) == '.') {
      end--;
    }
    return host.substring(0, end);
  }
}
