package org.bitshound.policy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.ExplainingList;
import org.bitshound.casefile.JobType;

/// One entry of the known-good list, or of a policy's own jobs: a job that software makes by
/// itself. Each part lists alternatives; all parts must agree.
///
/// @param name the entry's name, `edge-components`
/// @param list where it stands
/// @param why one sentence for a person
/// @param titles of the job
/// @param creators images, without the prefix of long paths
/// @param owners kinds of accounts, or accounts
/// @param type of the job
/// @param remotes where the files come from or go to
/// @param locals where the files lie here; empty where the knowledge does not say
/// @param thenRun whether the maker runs what it fetched
/// @param mayBeUnknown the parts that need not be known
/// @param titleOf whose the title is, and with it from whom it is a masquerade
/// @param home domains that the files of the title's owner never leave; empty where not known
/// @param explains analytics whose findings it explains
/// @param expires when it ends; absent where it does not
record Entry(
    String name,
    ExplainingList list,
    String why,
    List<Glob> titles,
    List<Glob> creators,
    Owners owners,
    JobType type,
    List<RemotePattern> remotes,
    List<Glob> locals,
    boolean thenRun,
    Set<Part> mayBeUnknown,
    TitleOf titleOf,
    List<String> home,
    List<String> explains,
    Optional<Instant> expires) {
  private static final Set<String> COMMON_KEYS =
      Set.of(
          "entry",
          "why",
          "title",
          "creator",
          "owner",
          "type",
          "from",
          "to",
          "then-run",
          "explains");
  private static final Set<String> KNOWN_GOOD_KEYS =
      with("may-be-unknown", "title-of", "home", "source", "certainty", "date");
  private static final Set<String> POLICY_KEYS = with("approved-by", "reason", "expires");

  /// The parts of an entry that a case's evidence may not show.
  enum Part {
    CREATOR,
    OWNER,
    TYPE,
    FROM
  }

  /// Whose a title is.
  enum TitleOf {
    /// Many programs use it: it speaks for and against nobody.
    ANYBODY,
    /// A vendor's programs use it: a program of Windows, or one in a staging place, does not.
    VENDOR,
    /// A part of Windows inside the service host uses it, and nothing else does.
    WINDOWS
  }

  /// How well a piece of knowledge is founded.
  enum Certainty {
    /// In a recorded log that the source names.
    SEEN,
    /// In documents or reports alone.
    REPORTED
  }

  private enum YesNo {
    YES,
    NO
  }

  private static Set<String> with(String... more) {
    var all = new HashSet<>(COMMON_KEYS);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }

  static Entry ofKnownGood(Section row) {
    row.only(KNOWN_GOOD_KEYS);
    row.required("source");
    row.required("date");
    boolean reported =
        row.word("certainty", Certainty.values()).orElseThrow() == Certainty.REPORTED;
    String why = row.required("why");
    return of(
        row,
        ExplainingList.KNOWN_GOOD,
        reported ? why + " (by reports, not yet met in a recorded log)" : why);
  }

  static Entry ofPolicy(Section row) {
    row.only(POLICY_KEYS);
    Answer answer = Answer.of(row);
    return of(row, ExplainingList.POLICY, row.required("why") + answer.inBrackets());
  }

  private static Entry of(Section row, ExplainingList list, String why) {
    row.required("entry");
    for (String key : List.of("title", "creator", "owner", "from", "explains")) {
      if (row.texts(key).isEmpty() && !(key.equals("from") && list == ExplainingList.KNOWN_GOOD)) {
        row.fault(key, "an entry needs '" + key + "'");
      }
    }
    return new Entry(
        row.text("entry").orElse(""),
        list,
        why,
        row.globs("title"),
        row.globs("creator"),
        Owners.of(row.texts("owner")),
        row.word("type", JobType.values()).orElse(JobType.DOWNLOAD),
        row.texts("from").stream().map(RemotePattern::of).toList(),
        row.globs("to"),
        row.word("then-run", YesNo.values()).orElse(YesNo.NO) == YesNo.YES,
        parts(row),
        row.word("title-of", TitleOf.values()).orElse(TitleOf.ANYBODY),
        row.texts("home"),
        row.texts("explains"),
        row.dayEnd("expires"));
  }

  private static Set<Part> parts(Section row) {
    var parts = new HashSet<Part>();
    for (String word : row.texts("may-be-unknown")) {
      Arrays.stream(Part.values())
          .filter(part -> part.name().equalsIgnoreCase(word))
          .findFirst()
          .ifPresentOrElse(
              parts::add, () -> row.fault("may-be-unknown", "'" + word + "' is no part"));
    }
    return Set.copyOf(parts);
  }

  boolean holdsAt(Instant time) {
    return expires.isEmpty() || time.isBefore(expires.get());
  }
}
