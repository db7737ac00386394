package org.bitshound.analytics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.Baseline;
import org.bitshound.policy.Policy;
import org.bitshound.remote.DestinationClass;
import org.bitshound.remote.HostLists;
import org.bitshound.remote.RemoteName;

/// Remote names of a job or command that no approval covers (T1105). Page:
/// docs/analytics/unapproved-url.md.
public final class UnapprovedUrl implements Analytic {
  static final String ID = "unapproved-url";
  private static final int PLACES_SHOWN = 3;

  /// Of what a proxy saw that says nothing: BITS fetches for everybody.
  private static final Set<Reason> ONLY_UNLISTED = EnumSet.of(Reason.UNLISTED);

  private final Policy policy;
  private final HostLists lists;
  private final Optional<Baseline> baseline;

  /// @param policy which destinations are approved and denied
  /// @param lists which hosts are file hosts, tunnels and rare suffixes
  /// @param baseline what was met before
  public UnapprovedUrl(Policy policy, HostLists lists, Optional<Baseline> baseline) {
    this.policy = policy;
    this.lists = lists;
    this.baseline = baseline;
  }

  /// Why a remote name is held against a job.
  private enum Reason {
    DENIED("denied", "the policy denies it"),
    UNLISTED("unlisted", "no approval covers it"),
    FILE_HOST("file-host", "anybody can put files there"),
    FOREIGN_UNC("foreign-unc", "a share outside the network"),
    IP_LITERAL("ip-literal", "an address stands for a name"),
    OBSCURED_ADDRESS("obscured-address", "the address is spelled to hide it"),
    NEWLY_SEEN("newly-seen", "the baseline never met it"),
    ODD_PORT("odd-port", "the port is not the scheme's own"),
    PLAIN_FTP("plain-ftp", "FTP without encryption"),
    TUNNEL("tunnel", "a tunnel to a machine that is not named"),
    UNCOMMON_SUFFIX("uncommon-suffix", "a top-level domain that is much abused"),
    WEBDAV("webdav", "a share over HTTP");

    private final String word;
    private final String text;

    Reason(String word, String text) {
      this.word = word;
      this.text = text;
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var places = new LinkedHashMap<String, Set<Reason>>();
    var evidence = new LinkedHashSet<String>();
    boolean sign = one.kind() == Kind.SIGN;
    for (CitedName cited : sign ? CitedName.ofProxy(one) : CitedName.of(one)) {
      Set<Reason> reasons = reasons(cited.name(), one.last());
      if (!reasons.isEmpty() && !(sign && reasons.equals(ONLY_UNLISTED))) {
        places.merge(cited.place(), reasons, UnapprovedUrl::union);
        evidence.addAll(cited.evidence());
      }
    }
    return places.isEmpty() ? List.of() : List.of(finding(places, evidence));
  }

  private static Finding finding(Map<String, Set<Reason>> places, Set<String> evidence) {
    var finding = new Finding.Draft();
    finding.analytic = Optional.of(ID);
    finding.severity = Optional.of(severity(places.values()));
    finding.title = Optional.of("No approval covers the remote name");
    finding.why = Optional.of(why(places));
    var words = new TreeSet<String>();
    places.values().forEach(reasons -> reasons.forEach(reason -> words.add(reason.word)));
    finding.reasons = new ArrayList<>(words);
    finding.evidence = new ArrayList<>(evidence);
    return finding.toFinding();
  }

  /// None where the name is approved.
  private Set<Reason> reasons(RemoteName name, Instant at) {
    ApprovalStatus status = policy.approvalOf(name, at).status();
    var reasons = EnumSet.noneOf(Reason.class);
    switch (status) {
      case APPROVED -> {
        return reasons;
      }
      case DENIED -> reasons.add(Reason.DENIED);
      case UNLISTED -> reasons.add(Reason.UNLISTED);
    }
    name.classes().forEach(each -> of(each, name).ifPresent(reasons::add));
    lists.of(name).forEach(listed -> of(listed.clazz(), name).ifPresent(reasons::add));
    if (name.scheme().filter("ftp"::equals).isPresent()) {
      reasons.add(Reason.PLAIN_FTP);
    }
    if (isNew(name)) {
      reasons.add(Reason.NEWLY_SEEN);
    }
    return reasons;
  }

  private boolean isNew(RemoteName name) {
    return baseline.isPresent() && name.host().filter(baseline.get()::isNew).isPresent();
  }

  private static Optional<Reason> of(DestinationClass given, RemoteName name) {
    return switch (given) {
      case FILE_HOST -> Optional.of(Reason.FILE_HOST);
      case IP_LITERAL -> Optional.of(Reason.IP_LITERAL);
      case OBSCURED_ADDRESS -> Optional.of(Reason.OBSCURED_ADDRESS);
      case ODD_PORT -> Optional.of(Reason.ODD_PORT);
      case RARE_SUFFIX -> Optional.of(Reason.UNCOMMON_SUFFIX);
      case TUNNEL -> Optional.of(Reason.TUNNEL);
      case UNC ->
          name.is(DestinationClass.INTERNAL) ? Optional.empty() : Optional.of(Reason.FOREIGN_UNC);
      case WEBDAV -> Optional.of(Reason.WEBDAV);
      case INTERNAL, LOCAL -> Optional.empty();
    };
  }

  private static Severity severity(Collection<Set<Reason>> places) {
    Set<Reason> all = EnumSet.noneOf(Reason.class);
    places.forEach(all::addAll);
    if (all.contains(Reason.DENIED)) {
      return Severity.HIGH;
    }
    boolean addressTwice =
        all.contains(Reason.OBSCURED_ADDRESS) && places.stream().noneMatch(UnapprovedUrl::isPlain);
    boolean isNew = all.contains(Reason.NEWLY_SEEN);
    long others = all.size() - 1L - (addressTwice ? 1 : 0) - (isNew ? 1 : 0);
    return others == 0 ? Severity.LOW : others == 1 ? Severity.MEDIUM : Severity.HIGH;
  }

  /// An address as such: on its host nothing hides it.
  private static boolean isPlain(Set<Reason> reasons) {
    return reasons.contains(Reason.IP_LITERAL) && !reasons.contains(Reason.OBSCURED_ADDRESS);
  }

  private static String why(Map<String, Set<Reason>> places) {
    String shown =
        places.entrySet().stream()
            .limit(PLACES_SHOWN)
            .map(each -> each.getKey() + ": " + texts(each.getValue()))
            .collect(Collectors.joining("; "));
    int more = places.size() - PLACES_SHOWN;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }

  private static String texts(Set<Reason> reasons) {
    return reasons.stream().map(reason -> reason.text).collect(Collectors.joining(", "));
  }

  private static Set<Reason> union(Set<Reason> one, Set<Reason> other) {
    Set<Reason> both = EnumSet.copyOf(one);
    both.addAll(other);
    return both;
  }
}
