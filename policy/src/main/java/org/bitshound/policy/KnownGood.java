package org.bitshound.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Job;
import org.bitshound.remote.LocalName;

/// The list of jobs that Windows and common software make by themselves.
///
/// An entry explains a case only as a whole: title, creator, owner and every remote name are known
/// and agree, every local name that is known agrees where the entry names places, and nothing else
/// was done with the job. What is not known agrees with nothing, unless the entry says so: a title
/// is quickly copied. Unchanging once made.
public final class KnownGood {
  /// The files of `content/known-good`, in the order in which they are asked.
  static final List<String> FILES =
      List.of("windows.yml", "microsoft.yml", "browsers.yml", "management.yml");

  private final String sha256;
  private final List<Entry> entries;
  private final Places places = Places.builtIn();

  private KnownGood(String sha256, List<Entry> entries) {
    this.sha256 = sha256;
    this.entries = List.copyOf(entries);
    var names = new HashSet<String>();
    for (Entry entry : entries) {
      if (!names.add(entry.name())) {
        throw new IllegalStateException("two entries are called " + entry.name());
      }
    }
  }

  /// {@return the list that comes with this version}
  public static KnownGood builtIn() {
    var faults = new ArrayList<Fault>();
    var entries = new ArrayList<Entry>();
    for (String file : FILES) {
      Section list = Section.of(file, Content.yaml(file), faults);
      for (Section row : list.sections("jobs")) {
        entries.add(Entry.ofKnownGood(row));
      }
    }
    Content.mustBeSound(faults);
    return new KnownGood(Content.sha256(Content.bytes(FILES)), entries);
  }

  /// {@return the SHA-256 of the list's bytes, hex in lower case: `options.knownGood`}
  public String sha256() {
    return sha256;
  }

  /// {@return the places that entries and analytics are judged by}
  public Places places() {
    return places;
  }

  /// {@return the first entry that explains the case as a whole}
  public Optional<Explanation> explain(Case one) {
    return explain(one, entries);
  }

  static Optional<Explanation> explain(Case one, List<Entry> entries) {
    Optional<String> title = titleKey(one);
    if (title.isPresent()) {
      for (Entry entry : entries) {
        Optional<Explanation> found = Comparison.of(entry, one, title.get()).explanation();
        if (found.isPresent() && entry.holdsAt(one.last())) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// {@return what of the case is not of the maker whose title it bears; empty where no entry has
  /// the title, or nothing speaks against it}
  public List<Misfit> misfits(Case one) {
    Optional<String> title = titleKey(one);
    List<Entry> bearers =
        title.stream()
            .flatMap(key -> entries.stream().filter(entry -> Comparison.any(entry.titles(), key)))
            .toList();
    return bearers.isEmpty() ? List.of() : Misfits.of(one, bearers, places);
  }

  private static Optional<String> titleKey(Case one) {
    return one.job().flatMap(Job::title).map(title -> LocalName.of(title).key());
  }

  /// A part of a case that does not fit its title.
  ///
  /// @param part `creator`, `owner` or `destination`
  /// @param path where the part stands in the case
  /// @param why what it is, and what it would have to be
  public record Misfit(String part, String path, String why) {}
}
