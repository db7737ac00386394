package org.bitshound.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.TransferFile;
import org.bitshound.policy.Entry.TitleOf;
import org.bitshound.policy.KnownGood.Misfit;
import org.bitshound.remote.DestinationClass;
import org.bitshound.remote.LocalName;
import org.bitshound.remote.RemoteName;

/// What does not fit a title that somebody else is known for. Vendors move their programs and
/// servers, and other programs are built on theirs: only what can hardly be theirs is named.
final class Misfits {
  private static final List<Glob> OF_WINDOWS =
      List.of(Glob.of("?:\\windows\\**"), Glob.of("\\device\\harddiskvolume*\\windows\\**"));
  private static final Set<String> TOOLS =
      Set.of("bitsadmin.exe", "powershell.exe", "powershell_ise.exe", "pwsh.exe");

  private final List<Entry> bearers;
  private final Places places;
  private final List<Misfit> found = new ArrayList<>();

  private Misfits(List<Entry> bearers, Places places) {
    this.bearers = bearers;
    this.places = places;
  }

  /// @param bearers the entries that have the case's title, one at least
  static List<Misfit> of(Case one, List<Entry> bearers, Places places) {
    var misfits = new Misfits(bearers, places);
    misfits.creator(one.creator().flatMap(Creator::image));
    misfits.owner(one.job().flatMap(Job::owner));
    misfits.destinations(one.files());
    return misfits.found;
  }

  private void creator(Optional<String> image) {
    if (image.isEmpty()) {
      return;
    }
    String key = LocalName.of(image.get()).key();
    boolean theirs =
        key.indexOf('\\') < 0
            || bearers.stream().anyMatch(entry -> Comparison.any(entry.creators(), key));
    if (!theirs && bearers.stream().allMatch(entry -> isForeign(entry, key))) {
      String right = bearers.getFirst().creators().getFirst().pattern();
      found.add(new Misfit("creator", "creator.image", image.get() + " made it, and not " + right));
    }
  }

  private boolean isForeign(Entry entry, String key) {
    return switch (entry.titleOf()) {
      case ANYBODY -> false;
      case VENDOR -> isOfWindows(key) || places.isStaging(key);
      case WINDOWS -> !isOfWindows(key) || isTool(key) || places.neverMakes(key).isPresent();
    };
  }

  private static boolean isOfWindows(String key) {
    return OF_WINDOWS.stream().anyMatch(folder -> folder.matches(key));
  }

  /// Whoever uses these chooses the title.
  private static boolean isTool(String key) {
    return TOOLS.contains(key.substring(key.lastIndexOf('\\') + 1));
  }

  private void owner(Optional<Account> owner) {
    Optional<OwnerClass> kind = owner.flatMap(OwnerClass::of);
    boolean services =
        bearers.stream()
            .allMatch(
                entry -> entry.titleOf() == TitleOf.WINDOWS && entry.owners().areServicesAlone());
    if (services && kind.filter(OwnerClass.USER::equals).isPresent()) {
      String name = owner.flatMap(Account::name).or(() -> owner.flatMap(Account::sid)).orElse("");
      found.add(
          new Misfit(
              "owner", "job.owner", "the user " + name + " owns it, and not a service account"));
    }
  }

  private void destinations(List<TransferFile> files) {
    List<String> home = bearers.stream().flatMap(entry -> entry.home().stream()).toList();
    boolean known = bearers.stream().noneMatch(entry -> entry.home().isEmpty());
    for (int i = 0; i < files.size() && known; i++) {
      Optional<RemoteName> name = files.get(i).url().map(RemoteName::of);
      Optional<String> host = name.flatMap(RemoteName::host);
      if (host.isPresent()
          && !name.get().is(DestinationClass.INTERNAL)
          && home.stream().noneMatch(domain -> isBelow(host.get(), domain))) {
        found.add(
            new Misfit(
                "destination",
                "files[" + i + "].url",
                host.get() + " is asked, and not " + String.join(", ", home)));
        return;
      }
    }
  }

  private static boolean isBelow(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }
}
