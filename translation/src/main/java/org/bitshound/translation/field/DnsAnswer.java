package org.bitshound.translation.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The results of a question for a name as Sysmon and the DNS client write them: entries that end
/// in `;`, each an address, or `type:` with a number and a name: `type: 5
/// cdn.example.net;192.0.2.1;`.
///
/// @param addresses in order; IPv4 as itself, also where it is written as `::ffff:192.0.2.1`
/// @param aliases the names of type 5 (CNAME), in order
public record DnsAnswer(List<String> addresses, List<String> aliases) {

  private static final String TYPE = "type:";
  private static final String CNAME = "5 ";
  private static final String MAPPED = "::ffff:";

  public DnsAnswer {
    addresses = List.copyOf(addresses);
    aliases = List.copyOf(aliases);
  }

  /// {@return what a text of results holds; nothing for `-` and for entries of other types}
  public static DnsAnswer parse(String results) {
    var addresses = new ArrayList<String>();
    var aliases = new ArrayList<String>();
    for (String entry : results.split(";", -1)) {
      String text = entry.strip();
      if (text.startsWith(TYPE)) {
        String typed = text.substring(TYPE.length()).strip();
        if (typed.startsWith(CNAME)) {
          aliases.add(typed.substring(CNAME.length()).strip());
        }
      } else if (looksLikeAddress(text)) {
        addresses.add(mapped(text) ? text.substring(MAPPED.length()) : text);
      }
    }
    return new DnsAnswer(addresses, aliases);
  }

  private static boolean mapped(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith(MAPPED) && text.indexOf('.') > 0;
  }

  private static boolean looksLikeAddress(String text) {
    boolean parts = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      parts |= letter == '.' || letter == ':';
      if (letter != '.' && letter != ':' && letter != '%' && Character.digit(letter, 16) < 0) {
        return false;
      }
    }
    return parts;
  }
}
