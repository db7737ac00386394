package org.bitshound.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.remote.HostLists;
import org.bitshound.remote.HostLists.Listed;
import org.bitshound.remote.PublicSuffixes;
import org.bitshound.remote.RegistrableDomain;
import org.bitshound.remote.RemoteName;

/// Whether a pattern approves more than one house's own: any host, all of a public suffix, or a
/// service where anybody can put files.
///
/// @param lists of services that serve everybody
record WidePattern(PublicSuffixes suffixes, HostLists lists) {
  /// Stands for what a star of a narrower pattern may be: no pattern has it as a letter.
  private static final String SOMETHING = "\uE000".repeat(40);

  static WidePattern builtIn() {
    return new WidePattern(PublicSuffixes.builtIn(), HostLists.builtIn());
  }

  /// {@return why a remote name's pattern is too wide; empty where it is not}
  Optional<String> reason(String pattern) {
    boolean share = pattern.startsWith("\\\\");
    int start = share ? 2 : pattern.indexOf("://") + 3;
    int end = start;
    while (end < pattern.length() && "/\\?#".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    String host = pattern.substring(start, end);
    String path = pattern.substring(end).replace('\\', '/');
    boolean any = path.isEmpty() || path.equals("/") || isAnything(path.replace("/", ""));
    return any ? ofHost(host) : ofManyHosts(host);
  }

  /// {@return why a host's pattern is too wide, whatever the path}
  Optional<String> ofHost(String pattern) {
    return ofManyHosts(pattern).or(() -> shared(domain(withoutPort(pattern))));
  }

  private Optional<String> ofManyHosts(String pattern) {
    String host = withoutPort(pattern);
    if (isAnything(host)) {
      return Optional.of("too wide: any host agrees");
    }
    if (host.contains("**")) {
      return Optional.of("too wide: ** in a host's name reaches into the path, so any host agrees");
    }
    int star = host.lastIndexOf('*');
    String fixed = star < 0 ? host : host.substring(star + 1);
    if (star >= 0 && !fixed.startsWith(".")) {
      return Optional.of("too wide: a star beside letters takes in names of other owners");
    }
    String domain = domain(host);
    return star >= 0 && isSuffix(domain)
        ? Optional.of("too wide: everybody can have a name below " + domain)
        : Optional.empty();
  }

  /// What follows the last star, whole labels alone.
  private static String domain(String host) {
    String fixed = host.substring(host.lastIndexOf('*') + 1);
    return fixed.startsWith(".") ? fixed.substring(1) : fixed;
  }

  private boolean isSuffix(String domain) {
    return suffixes
        .of(RemoteName.of("http://x." + domain))
        .map(RegistrableDomain::domain)
        .filter(("x." + domain)::equals)
        .isPresent();
  }

  private Optional<String> shared(String domain) {
    return lists.of(RemoteName.of("http://" + domain)).stream()
        .map(Listed::entry)
        .findFirst()
        .map(entry -> "too wide: anybody can put files on " + entry + ": name the path of yours");
  }

  private static String withoutPort(String pattern) {
    String host = pattern.toLowerCase(Locale.ROOT);
    int colon = host.startsWith("[") ? -1 : host.indexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  private static boolean isAnything(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '*');
  }

  /// {@return whether one of several patterns agrees with everything}
  static boolean isAnything(List<String> patterns) {
    return patterns.stream().anyMatch(WidePattern::isAnything);
  }

  /// {@return whether all that agrees with one pattern agrees with the wider one}
  static boolean holds(String wider, String pattern) {
    String some =
        pattern
            .replace("**", SOMETHING + "/" + SOMETHING + "\\" + SOMETHING)
            .replace("*", SOMETHING)
            .replace("?", SOMETHING.substring(0, 1));
    return Glob.of(wider).matches(some);
  }
}
