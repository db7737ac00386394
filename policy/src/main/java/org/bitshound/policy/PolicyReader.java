package org.bitshound.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Severity;

/// Reads policies: the built-in one, and a user's on top of its thresholds.
final class PolicyReader {
  static final String BUILT_IN = "policy.yml";

  private static final Set<String> KEYS =
      Set.of(
          "destinations",
          "admins",
          "host-roles",
          "change-windows",
          "jobs",
          "tools",
          "severities",
          "thresholds");
  private static final Set<String> ROLES = Set.of("workstation", "server", "domain-controller");

  private final Section document;
  private final Set<String> analytics;

  private PolicyReader(Section document, Set<String> analytics) {
    this.document = document;
    this.analytics = analytics;
  }

  static Policy builtIn() {
    var faults = new ArrayList<Fault>();
    Thresholds thresholds = builtInThresholds(faults);
    Content.mustBeSound(faults);
    var lines =
        new PolicyLines(
            List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), thresholds);
    return new Policy(Content.sha256(Content.bytes(BUILT_IN)), lines);
  }

  private static Thresholds builtInThresholds(List<Fault> faults) {
    Section document = Section.of(BUILT_IN, Content.yaml(BUILT_IN), faults);
    return Thresholds.ofBuiltIn(document.section("thresholds"));
  }

  static Policy read(String file, byte[] bytes, Set<String> analytics) throws PolicyRefused {
    var faults = new ArrayList<Fault>();
    Optional<Yaml> yaml = YamlFile.read(file, bytes, faults);
    Thresholds builtIn = builtInThresholds(faults);
    Optional<PolicyLines> lines =
        yaml.map(document ->
            new PolicyReader(Section.of(file, document, faults), analytics).lines(builtIn));
    if (!faults.isEmpty() || lines.isEmpty()) {
      faults.sort(Comparator.comparingInt(Fault::line));
      throw new PolicyRefused(faults);
    }
    return new Policy(Content.sha256(bytes), lines.get());
  }

  private PolicyLines lines(Thresholds builtIn) {
    document.only(KEYS);
    Section destinations = document.section("destinations").only(Set.of("approved", "denied"));
    Thresholds thresholds = builtIn.with(document.section("thresholds"));
    var permissions = new ArrayList<Permission>();
    permissions.add(Permission.ofAdmins(document.section("admins"), thresholds.userContext()));
    for (Section row : document.sections("change-windows")) {
      permissions.add(Permission.ofWindow(row));
      known(row, "explains", row.texts("explains"));
    }
    return new PolicyLines(
        DestinationRule.all(destinations, "approved"),
        DestinationRule.all(destinations, "denied"),
        permissions,
        jobs(),
        tools(),
        hostRoles(),
        severities(),
        thresholds);
  }

  private List<Entry> jobs() {
    var jobs = new ArrayList<Entry>();
    for (Section row : document.sections("jobs")) {
      jobs.add(Entry.ofPolicy(row));
      known(row, "explains", row.texts("explains"));
    }
    return jobs;
  }

  private List<ToolApproval> tools() {
    var tools = new ArrayList<ToolApproval>();
    for (Section row : document.sections("tools")) {
      tools.add(ToolApproval.of(row));
      known(row, "explains", row.texts("explains"));
    }
    return tools;
  }

  private Map<String, List<Glob>> hostRoles() {
    Section roles = document.section("host-roles").only(ROLES);
    var all = new LinkedHashMap<String, List<Glob>>();
    for (String role : roles.keys()) {
      all.put(role, roles.globs(role));
    }
    return all;
  }

  private Map<String, Severity> severities() {
    Section section = document.section("severities");
    var all = new HashMap<String, Severity>();
    for (String analytic : section.keys()) {
      known(section, analytic, List.of(analytic));
      section.word(analytic, Severity.values()).ifPresent(weight -> all.put(analytic, weight));
    }
    return all;
  }

  private void known(Section section, String key, List<String> ids) {
    for (String id : ids) {
      if (!analytics.contains(id)) {
        section.fault(key, "no analytic is called '" + id + "'");
      }
    }
  }
}
