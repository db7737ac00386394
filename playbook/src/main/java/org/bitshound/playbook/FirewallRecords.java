package org.bitshound.playbook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the firewall's own records (5156, 5157) say of the case's connections. That one was let
/// through speaks for nothing: firewalls let BITS pass.
final class FirewallRecords implements Question {
  private static final Set<String> EVENTS = Set.of("5156", "5157");

  @Override
  public Reply answer(Inquiry about) {
    Facts facts = about.facts();
    Set<String> refs =
        facts.members("evidence").stream()
            .filter(row -> facts.text(row + ".eventId").filter(EVENTS::contains).isPresent())
            .flatMap(row -> facts.text(row + ".ref").stream())
            .collect(Collectors.toSet());
    List<String> uses =
        facts.members("network").stream()
            .filter(use -> facts.refs(use + ".destination").stream().anyMatch(refs::contains))
            .toList();
    Telling told = about.tell();
    told.each(
        uses,
        "At {.time} the filtering platform saw {.by} and {.destination}[, port {.port}].",
        "more connections");
    return told.isEmpty()
        ? about.none(
            "No record of the firewall belongs to this case",
            "no",
            "what the firewall let through",
            "a connection that was let through speaks for nothing, since firewalls let BITS pass")
        : told.say("That one was let through speaks for nothing, since firewalls let BITS pass.")
            .value(true)
            .told();
  }
}
