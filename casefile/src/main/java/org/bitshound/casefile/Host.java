package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A machine that the evidence speaks of (CASEFILE, "hosts").
///
/// @param name the last computer name that its records give, lower case, without domain
/// @param coverage a row for each source
/// @param commands to BITS that belong to no case, since nothing tells when they were given
/// @param jobs that may wait in its queue, in order of case
/// @param uses of BITS by hand and by programs that nothing explains, by what, program and user
/// @param evidence what the other fields cite: refs `h1` and on
public record Host(
    String name,
    List<Alias> aliases,
    Optional<String> domain,
    Optional<String> machineSid,
    List<Boot> boots,
    Optional<BitsService> bits,
    List<Setting> settings,
    List<Coverage> coverage,
    List<ClockChange> clockChanges,
    List<Logon> logons,
    List<Command> commands,
    List<QueuedJob> jobs,
    List<BitsUse> uses,
    List<EvidenceRow> evidence) {

  public Host {
    commands = List.copyOf(commands);
    jobs = List.copyOf(jobs);
    uses = List.copyOf(uses);
    logons = List.copyOf(logons);
    aliases = List.copyOf(aliases);
    boots = List.copyOf(boots);
    settings = List.copyOf(settings);
    coverage = List.copyOf(coverage);
    clockChanges = List.copyOf(clockChanges);
    evidence = List.copyOf(evidence);
  }

  /// A host in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> name = Optional.empty();
    public List<Alias> aliases = new ArrayList<>();
    public Optional<String> domain = Optional.empty();
    public Optional<String> machineSid = Optional.empty();
    public List<Boot> boots = new ArrayList<>();
    public Optional<BitsService> bits = Optional.empty();
    public List<Setting> settings = new ArrayList<>();
    public List<Coverage> coverage = new ArrayList<>();
    public List<ClockChange> clockChanges = new ArrayList<>();
    public List<Logon> logons = new ArrayList<>();
    public List<Command> commands = new ArrayList<>();
    public List<QueuedJob> jobs = new ArrayList<>();
    public List<BitsUse> uses = new ArrayList<>();
    public List<EvidenceRow> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every host has
    public Host toHost() {
      return new Host(
          Incomplete.unless(name, "host", "name"),
          aliases,
          domain,
          machineSid,
          boots,
          bits,
          settings,
          coverage,
          clockChanges,
          logons,
          commands,
          jobs,
          uses,
          evidence);
    }
  }
}
