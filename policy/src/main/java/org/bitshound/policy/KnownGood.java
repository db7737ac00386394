package org.bitshound.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.ExplainingList;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.TransferAttempt;
import org.bitshound.casefile.TransferFile;
import org.bitshound.remote.LocalName;
import org.bitshound.remote.RemoteName;

/// The list of jobs that Windows and common software make by themselves.
///
/// An entry explains a case only as a whole: title, creator, owner and every remote name are known
/// and agree, every local name that is known agrees where the entry names places, and nothing else
/// was done with the job. What is not known agrees with nothing: a title is quickly copied.
/// Unchanging once made.
public final class KnownGood {
  private final String sha256;
  private final List<Entry> entries;

  private KnownGood(String sha256, List<Entry> entries) {
    this.sha256 = sha256;
    this.entries = entries;
    var names = new HashSet<String>();
    for (Entry entry : entries) {
      if (!names.add(entry.name())) {
        throw new IllegalStateException("two entries are called " + entry.name());
      }
    }
  }

  /// {@return the list that comes with this version}
  public static KnownGood builtIn() {
    Stanzas stanzas = Stanzas.ofResource("known-good.txt");
    return new KnownGood(stanzas.sha256(), stanzas.all().stream().map(Entry::of).toList());
  }

  /// {@return the SHA-256 of the list's bytes, hex in lower case: `options.knownGood`}
  public String sha256() {
    return sha256;
  }

  /// {@return the first entry that explains the case as a whole}
  public Optional<Explanation> explain(Case one) {
    Optional<String> title = one.job().flatMap(Job::title);
    Optional<String> image = one.creator().flatMap(Creator::image);
    Optional<OwnerClass> owner = one.job().flatMap(Job::owner).flatMap(OwnerClass::of);
    if (title.isEmpty() || image.isEmpty() || owner.isEmpty() || !isPlainDownload(one)) {
      return Optional.empty();
    }
    String titleKey = LocalName.of(title.get()).key();
    String imageKey = LocalName.of(image.get()).key();
    for (Entry entry : entries) {
      if (any(entry.titles(), titleKey)
          && any(entry.creators(), imageKey)
          && entry.owners().contains(owner.get().word())) {
        Optional<Explanation> found = filesAgree(entry, one.files());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// A known-good entry speaks of a job that fetches files and does nothing else.
  private static boolean isPlainDownload(Case one) {
    Job job = one.job().orElseThrow();
    return one.kind() == Kind.JOB
        && job.type().orElse(JobType.DOWNLOAD) == JobType.DOWNLOAD
        && job.notifyCommand().isEmpty()
        && !job.credentials().orElse(false)
        && job.changes().isEmpty()
        && one.commands().isEmpty()
        && one.children().isEmpty()
        && one.followOn().isEmpty()
        && one.contradictions().isEmpty()
        && one.files().stream().allMatch(file -> file.former().isEmpty());
  }

  private static Optional<Explanation> filesAgree(Entry entry, List<TransferFile> files) {
    var agrees = new ArrayList<>(List.of("creator.image", "job.owner", "job.title"));
    for (int i = 0; i < files.size(); i++) {
      TransferFile file = files.get(i);
      boolean fits =
          file.url().filter(url -> isListed(entry, url)).isPresent()
              && file.transfers().stream()
                  .map(TransferAttempt::url)
                  .flatMap(Optional::stream)
                  .allMatch(url -> url.equals(file.url().get()) || isListed(entry, url))
              && file.destination().map(local -> landsRight(entry, local)).orElse(true);
      if (!fits) {
        return Optional.empty();
      }
      agrees.add("files[" + i + "].url");
      if (file.destination().isPresent() && !entry.locals().isEmpty()) {
        agrees.add("files[" + i + "].destination");
      }
    }
    return files.isEmpty() ? Optional.empty() : Optional.of(explanation(entry, agrees));
  }

  private static Explanation explanation(Entry entry, List<String> agrees) {
    return new Explanation(
        entry.name(),
        ExplainingList.KNOWN_GOOD,
        entry.why(),
        agrees,
        List.of(),
        Optional.empty(),
        entry.explains());
  }

  private static boolean isListed(Entry entry, String url) {
    Optional<String> plain = RemotePattern.plain(RemoteName.of(url));
    return plain.isPresent()
        && entry.remotes().stream().anyMatch(remote -> remote.glob().matches(plain.get()));
  }

  private static boolean landsRight(Entry entry, String local) {
    String key = LocalName.of(local).key();
    return entry.locals().isEmpty() || (!key.contains("..") && any(entry.locals(), key));
  }

  private static boolean any(List<Glob> globs, String text) {
    for (Glob glob : globs) {
      if (glob.matches(text)) {
        return true;
      }
    }
    return false;
  }
}
