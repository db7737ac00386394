import java.io.IOException;
import java.net.IDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/// `java building/SuffixList.java public_suffix_list.dat > content/remote/public-suffix.txt`
///
/// Lays out the Public Suffix List as `PublicSuffixes` looks rules up: sorted, labels from the last
/// to the first, letters as punycode, comments left out. One row a name: the name, a blank, and
/// what rules it has: `i` itself, `I` all names right below it (`*.`), `x` an exception (`!`); `p`,
/// `P`, `X` the same of the list's private section.
static final String HEADER =
    """
    # Suffixes under which anybody can register a name, or get one as a customer.
    # This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not
    # distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
    # Laid out by building/SuffixList.java, where the rows are explained; not a rule was changed.
    # date: %s
    # source: Public Suffix List, https://publicsuffix.org/list/public_suffix_list.dat, version %s, commit %s
    """;

void main(String[] arguments) throws IOException {
  List<String> lines = Files.readAllLines(Path.of(arguments[0]));
  var rules = new TreeMap<String, String>();
  boolean isPrivate = false;
  for (String line : lines) {
    isPrivate |= line.contains("BEGIN PRIVATE");
    if (!line.isBlank() && !line.startsWith("//")) {
      add(rules, line.strip(), isPrivate);
    }
  }
  String version = valueOf("// VERSION: ", lines);
  System.out.printf(HEADER, version.substring(0, 10), version, valueOf("// COMMIT: ", lines));
  var rows = new ArrayList<String>();
  rules.forEach((name, kinds) -> rows.add(name + " " + kinds));
  Collections.sort(rows);
  rows.forEach(row -> System.out.print(row + "\n"));
}

void add(TreeMap<String, String> rules, String rule, boolean isPrivate) {
  boolean wildcard = rule.startsWith("*.");
  boolean exception = rule.startsWith("!");
  String name = rule.substring(wildcard ? 2 : exception ? 1 : 0);
  String kind = wildcard ? "I" : exception ? "x" : "i";
  String ofSection = isPrivate ? (wildcard ? "P" : exception ? "X" : "p") : kind;
  List<String> labels = Arrays.asList(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).split("\\."));
  Collections.reverse(labels);
  rules.merge(String.join(".", labels), ofSection, String::concat);
}

String valueOf(String key, List<String> lines) {
  return lines.stream().filter(line -> line.startsWith(key)).findFirst().orElseThrow()
      .substring(key.length());
}
