package org.bitshound.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.remote.RegistrableDomain.Section;

/// Which part of a host's name somebody registered, by the Public Suffix List
/// (`content/remote/public-suffix.txt`). Unchanging once made.
///
/// A suffix that the list does not have is not known: the list's own default, by which every
/// top-level domain is a suffix, would make domains of names that exist inside alone.
///
/// The rows are sorted and looked up where they stand, so that having ten thousand of them costs a
/// start nothing: `uk.co i` is the rule `co.uk`. The letters are explained in
/// building/SuffixList.java.
///
/// Source: publicsuffix.org, Format and Algorithm.
public final class PublicSuffixes {
  private static final String DATE = "# date: ";

  private final String rows;
  private final String date;

  private PublicSuffixes(String rows) {
    this.rows = rows;
    int day = rows.indexOf(DATE) + DATE.length();
    this.date = rows.substring(day, rows.indexOf('\n', day));
  }

  /// {@return the list that comes with this version}
  public static PublicSuffixes builtIn() {
    return new PublicSuffixes(ContentList.text("public-suffix.txt"));
  }

  /// {@return the day of the list, `2025-11-27`}
  public String date() {
    return date;
  }

  /// {@return the domain that the name's host belongs to; absent for addresses, names inside, hosts
  /// that are a suffix themselves, and suffixes that are not on the list}
  ///
  /// A host that is itself a company's suffix (`github.io`) belongs to the company: its domain is
  /// the one below the registry's suffix.
  public Optional<RegistrableDomain> of(RemoteName name) {
    boolean named = name.address().isEmpty() && !name.is(DestinationClass.INTERNAL);
    return name.host().filter(host -> named).flatMap(this::ofHost);
  }

  private Optional<RegistrableDomain> ofHost(String host) {
    List<Suffix> suffixes = suffixesOf(host);
    for (int i = suffixes.size() - 1; i >= 0; i--) {
      Suffix each = suffixes.get(i);
      boolean prevails = i == suffixes.size() - 1;
      boolean ofRegistry = each.section() == Section.ICANN;
      if ((prevails || ofRegistry) && hasLabelBefore(host, each.start())) {
        int domain = host.lastIndexOf('.', each.start() - 2) + 1;
        return Optional.of(
            new RegistrableDomain(
                host.substring(domain), host.substring(each.start()), each.section()));
      }
      if (ofRegistry) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean hasLabelBefore(String host, int suffix) {
    return suffix >= 2 && host.charAt(suffix - 2) != '.';
  }

  /// @param start where in the host the suffix begins
  private record Suffix(int start, Section section) {}

  /// The suffixes that rules give the host, the longest, which prevails, last. Goes down the rules
  /// as far as the host agrees, so a long host costs no more than a long rule.
  private List<Suffix> suffixesOf(String host) {
    var found = new ArrayList<Suffix>(2);
    var name = new StringBuilder(); // labels from the last to the first
    String above = "";
    for (int end = host.length(); end > 0; ) {
      int start = host.lastIndexOf('.', end - 1) + 1;
      name.append(host, start, end);
      String kinds = kinds(name);
      if (holds(kinds, 'x', 'X')) {
        found.add(new Suffix(end + 1, section(kinds, 'x')));
        return found;
      }
      if (holds(kinds, 'i', 'p')) {
        found.add(new Suffix(start, section(kinds, 'i')));
      } else if (holds(above, 'I', 'P')) {
        found.add(new Suffix(start, section(above, 'I')));
      }
      name.append('.');
      if (!rows.startsWith(name.toString(), rowFrom(name))) {
        end = holds(kinds, 'I', 'P') ? start - 1 : 0; // a wildcard's names have no rows
      } else {
        end = start - 1;
      }
      above = kinds;
    }
    return found;
  }

  private static boolean holds(String kinds, char registry, char company) {
    return kinds.indexOf(registry) >= 0 || kinds.indexOf(company) >= 0;
  }

  private static Section section(String kinds, char registry) {
    return kinds.indexOf(registry) >= 0 ? Section.ICANN : Section.PRIVATE;
  }

  /// The letters of the name's row, none where it has no row.
  private String kinds(CharSequence name) {
    String key = name + " ";
    int row = rowFrom(key);
    return rows.startsWith(key, row)
        ? rows.substring(row + key.length(), rows.indexOf('\n', row))
        : "";
  }

  /// Where the first row begins that is not before the key.
  private int rowFrom(CharSequence key) {
    int low = 0;
    int high = rows.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int row = middle == 0 ? 0 : rows.lastIndexOf('\n', middle - 1) + 1;
      if (isBefore(row, key)) {
        low = rows.indexOf('\n', middle) + 1;
      } else {
        high = row;
      }
    }
    return low;
  }

  private boolean isBefore(int row, CharSequence key) {
    for (int i = 0; i < key.length() && row + i < rows.length(); i++) {
      int difference = rows.charAt(row + i) - key.charAt(i);
      if (difference != 0) {
        return difference < 0;
      }
    }
    return false;
  }
}
