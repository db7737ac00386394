package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.CommandAction;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.WindowsVersion;
import org.bitshound.playbook.quoting.Shown;

/// Keeps others from the place that the case fetched from or sent to: a name, an address, or, where
/// the name serves others too, the one URL. A machine inside is no place to block but one to look
/// at.
final class BlockDestinations implements Preparation {
  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "::1", "0.0.0.0");

  /// URLs of a shared host that are told one by one.
  private static final int MOST = 5;

  private final SharedDomains shared;

  BlockDestinations(SharedDomains shared) {
    this.shared = shared;
  }

  @Override
  public List<Prepared> of(CaseFacts facts) {
    if (!facts.isSuspicious()) {
      return List.of();
    }
    var prepared = new ArrayList<Prepared>();
    List<Destination> destinations = facts.one().destinations();
    for (int at = 0; at < Math.min(destinations.size(), SuspectFile.SINGLE); at++) {
      prepared.addAll(of(facts, destinations.get(at), "destinations[" + at + "]."));
    }
    return prepared;
  }

  private List<Prepared> of(CaseFacts facts, Destination to, String place) {
    Optional<String> name = to.host().or(to::address);
    if (name.isEmpty() || isApproved(to) || isOwn(name.get())) {
      return List.of();
    }
    if (to.classes().contains("internal")) {
      return List.of(lookAt(facts, name.get()));
    }
    if (to.address().equals(name)) {
      return List.of(address(facts, to, place));
    }
    return shared
        .over(to)
        .map(entry -> urls(facts, name.get(), entry))
        .orElseGet(() -> List.of(domain(facts, to, place)));
  }

  private static boolean isApproved(Destination to) {
    return to.approval().map(Approval::status).filter(ApprovalStatus.APPROVED::equals).isPresent();
  }

  private static boolean isOwn(String name) {
    return OWN.contains(name) || name.startsWith("127.");
  }

  private static Prepared begun(CaseFacts facts, ActionVerb verb, String key) {
    return new Prepared(facts, key, ActionPhase.CONTAIN, verb)
        .because("unapproved-url", "upload-job", "credentials-outside")
        .serves("P1.6.5", "P2.6.2", "P3.6.1", "T.25");
  }

  private static Prepared address(CaseFacts facts, Destination to, String place) {
    String address = to.address().orElseThrow();
    String rule = "bitshound " + facts.one().id();
    return begun(facts, ActionVerb.BLOCK_ADDRESS, "block " + address)
        .at(target -> target.address = to.address())
        .text(
            "Block "
                + address
                + " at the border of the network, and on "
                + facts.hostInWords()
                + ".")
        .effect("Nothing reaches the address, whatever else lies there.")
        .undo("remove the rule “" + rule + "”")
        .condition("nothing of yours is reached at that address")
        .command(
            Line.powerShell(
                    "New-NetFirewallRule -DisplayName «rule» -Direction Outbound -RemoteAddress «"
                        + place
                        + "address» -Action Block")
                .with("rule", rule)
                .with(place + "address", address)
                .changes("adds a rule to the firewall"))
        .command(
            Line.cmd(
                    "netsh advfirewall firewall add rule name=«rule» dir=out action=block remoteip=«"
                        + place
                        + "address»")
                .with("rule", rule)
                .with(place + "address", address)
                .changes("adds a rule to the firewall"));
  }

  private static Prepared domain(CaseFacts facts, Destination to, String place) {
    String host = to.host().orElseThrow();
    String wider =
        to.registrableDomain()
            .filter(domain -> !domain.equals(host))
            .map(domain ->
                " The domain above it is "
                    + Shown.of(domain)
                    + ": block that where nothing"
                    + " else of it is in use.")
            .orElse("");
    String filter = "EQ," + host + ",*." + host;
    return begun(facts, ActionVerb.BLOCK_DOMAIN, "block " + host)
        .at(target -> target.domain = to.host())
        .text("Block the name " + Shown.of(host) + ", in DNS and at the proxy." + wider)
        .effect("No machine that asks your DNS servers or proxy reaches the name.")
        .undo("remove the entry")
        .condition("nothing of yours is reached under that name")
        .command(
            Line.text("«" + place + "host» CNAME .\n*.«" + place + "host» CNAME .")
                .with(place + "host", host)
                .changes("a zone of response policy (RPZ) answers that the name does not exist"))
        .command(
            Line.powerShell(
                    "Add-DnsServerQueryResolutionPolicy -Name «rule» -Action IGNORE -FQDN «filter»")
                .with("rule", "bitshound " + facts.one().id() + " " + host)
                .with("filter", filter)
                .windows(WindowsVersion.SERVER)
                .elsewhere()
                .changes("adds a policy on the DNS server"));
  }

  private static List<Prepared> urls(CaseFacts facts, String host, String entry) {
    List<String> urls = urlsAt(facts, host);
    var prepared = new ArrayList<Prepared>();
    for (String url : urls.subList(0, Math.min(MOST, urls.size()))) {
      prepared.add(
          begun(facts, ActionVerb.BLOCK_URL, "block " + url)
              .at(target -> target.url = Optional.of(url))
              .at(target -> target.domain = Optional.of(host))
              .text("Block " + Shown.of(url) + " at the proxy, and report it to the service.")
              .effect(
                  "The name serves others too ("
                      + entry
                      + "): do not block it whole. Over https a"
                      + " proxy sees the path only where it inspects TLS.")
              .undo("remove the entry")
              .decidedByOwner()
              .shared()
              .command(Line.text("«url»").with("url", url)));
    }
    return prepared;
  }

  private static List<String> urlsAt(CaseFacts facts, String host) {
    return Stream.concat(
            facts.one().files().stream().map(TransferFile::url),
            facts.one().commands().stream()
                .flatMap(command -> command.actions().stream())
                .map(CommandAction::source))
        .flatMap(Optional::stream)
        .filter(url -> url.toLowerCase(Locale.ROOT).contains(host))
        .distinct()
        .toList();
  }

  private static Prepared lookAt(CaseFacts facts, String host) {
    return new Prepared(facts, "look at " + host, ActionPhase.CONTAIN, ActionVerb.VERIFY)
        .at(target -> target.domain = Optional.of(host))
        .text(
            "Look at "
                + Shown.of(host)
                + " too: the case fetched from it or sent to it, and it lies inside.")
        .because("unapproved-url", "upload-job", "process-intent")
        .serves("P1.6.5", "P3.6.1");
  }
}
