package org.bitshound.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.TransferAttempt;
import org.bitshound.casefile.TransferFile;
import org.bitshound.policy.Entry.Part;
import org.bitshound.remote.LocalName;
import org.bitshound.remote.RemoteName;

/// An entry beside a case: which field paths agree, which parts the evidence does not show, and
/// which differ.
final class Comparison {
  private final Entry entry;
  private final List<String> agrees = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private boolean differs;

  private Comparison(Entry entry) {
    this.entry = entry;
  }

  /// {@return the comparison; it differs at once where the title is not the entry's}
  static Comparison of(Entry entry, Case one, String titleKey) {
    var comparison = new Comparison(entry);
    if (!any(entry.titles(), titleKey)) {
      comparison.differs = true;
      return comparison;
    }
    comparison.creator(one.creator().flatMap(Creator::image));
    comparison.owner(one.job().flatMap(Job::owner));
    comparison.agrees.add("job.title");
    comparison.type(one.job().flatMap(Job::type));
    comparison.differs |= !isPlain(entry, one);
    comparison.files(one.files());
    return comparison;
  }

  /// An entry speaks of a job that moves files and does nothing else.
  private static boolean isPlain(Entry entry, Case one) {
    Job job = one.job().orElseThrow();
    return one.kind() == Kind.JOB
        && job.notifyCommand().filter(Notify::isCommand).isEmpty()
        && !job.credentials().orElse(false)
        && job.changes().isEmpty()
        && one.commands().isEmpty()
        && one.children().isEmpty()
        && one.followOn().stream().allMatch(each -> isOrdinary(entry, each))
        && one.contradictions().isEmpty()
        && one.files().stream().allMatch(file -> file.former().isEmpty());
  }

  private static boolean isOrdinary(Entry entry, FollowOn each) {
    return switch (each.action()) {
      case "copied", "renamed", "deleted" -> true;
      case "executed", "loaded", "opened-by" -> entry.thenRun();
      default -> false;
    };
  }

  private void creator(Optional<String> image) {
    if (image.isEmpty()) {
      isUnknown(Part.CREATOR, "creator.image");
    } else if (any(entry.creators(), LocalName.of(image.get()).key())) {
      agrees.add("creator.image");
    } else {
      differs = true;
    }
  }

  private void owner(Optional<Account> owner) {
    Optional<Boolean> held = owner.flatMap(entry.owners()::hold);
    if (held.isEmpty()) {
      isUnknown(Part.OWNER, "job.owner");
    } else if (held.get()) {
      agrees.add("job.owner");
    } else {
      differs = true;
    }
  }

  /// BITS' log does not tell it; most jobs are downloads.
  private void type(Optional<JobType> type) {
    if (type.isEmpty() && entry.type() != JobType.DOWNLOAD) {
      isUnknown(Part.TYPE, "job.type");
    } else {
      differs |= type.orElse(JobType.DOWNLOAD) != entry.type();
    }
  }

  private void files(List<TransferFile> files) {
    if (files.isEmpty()) {
      isUnknown(Part.FROM, "files");
    }
    for (int i = 0; i < files.size() && !differs; i++) {
      TransferFile file = files.get(i);
      url(file, "files[" + i + "].url");
      file.destination().ifPresent(this::lands);
      if (file.destination().isPresent() && !entry.locals().isEmpty()) {
        agrees.add("files[" + i + "].destination");
      }
    }
  }

  private void url(TransferFile file, String path) {
    boolean redirected =
        file.transfers().stream()
            .map(TransferAttempt::url)
            .flatMap(Optional::stream)
            .anyMatch(url -> !url.equals(file.url().orElse("")) && !isListed(url));
    if (file.url().isEmpty() && !redirected) {
      isUnknown(Part.FROM, path);
    } else if (!redirected && isListed(file.url().orElseThrow())) {
      agrees.add(path);
    } else {
      differs = true;
    }
  }

  private boolean isListed(String url) {
    Optional<String> plain = RemotePattern.plain(RemoteName.of(url));
    return plain.isPresent()
        && entry.remotes().stream().anyMatch(remote -> remote.glob().matches(plain.get()));
  }

  private void lands(String local) {
    String key = LocalName.of(local).key();
    differs |= !entry.locals().isEmpty() && (key.contains("..") || !any(entry.locals(), key));
  }

  /// What is not known hinders, unless the entry says that it need not be known.
  private void isUnknown(Part part, String path) {
    unknown.add(path);
    differs |= !entry.mayBeUnknown().contains(part);
  }

  /// {@return the explanation, where the entry explains the case as a whole}
  Optional<Explanation> explanation() {
    return differs
        ? Optional.empty()
        : Optional.of(
            new Explanation(
                entry.name(),
                entry.list(),
                entry.why(),
                agrees,
                unknown,
                entry.expires(),
                entry.explains()));
  }

  static boolean any(List<Glob> globs, String text) {
    for (Glob glob : globs) {
      if (glob.matches(text)) {
        return true;
      }
    }
    return false;
  }
}
