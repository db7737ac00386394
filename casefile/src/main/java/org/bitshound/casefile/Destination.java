package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A host that a case's remote names lead to (CASEFILE, "destinations").
///
/// @param host lower case; absent for a local path
/// @param address the address in its usual spelling, where the name is one or resolved to one
/// @param port the one in force, the scheme's own included
/// @param scheme `http`, `https`, `file` …
/// @param hostUnicode the host with its punycode read; absent where it has none
/// @param classes fixed words, by alphabet
/// @param newlySeen whether the baseline never met it; absent without a baseline
/// @param hostsInCollection on how many hosts it was met
/// @param intel what lists say of it, of its address and of the URLs that lead to it
/// @param prevalence how common it is; absent in a collection of one host
public record Destination(
    Optional<String> host,
    Optional<String> address,
    OptionalLong port,
    Optional<String> scheme,
    Optional<String> registrableDomain,
    Optional<String> hostUnicode,
    List<String> classes,
    Optional<Boolean> newlySeen,
    OptionalLong hostsInCollection,
    Optional<Prevalence> prevalence,
    List<Classified> classified,
    Optional<Approval> approval,
    List<Intel> intel) {

  public Destination {
    intel = List.copyOf(intel);
    classes = List.copyOf(classes);
    classified = List.copyOf(classified);
  }

  /// {@return a draft with all that this destination holds, to change some of it}
  public Draft toDraft() {
    var draft = new Draft();
    draft.host = host;
    draft.address = address;
    draft.port = port;
    draft.scheme = scheme;
    draft.registrableDomain = registrableDomain;
    draft.hostUnicode = hostUnicode;
    draft.classes = new ArrayList<>(classes);
    draft.newlySeen = newlySeen;
    draft.hostsInCollection = hostsInCollection;
    draft.prevalence = prevalence;
    draft.classified = new ArrayList<>(classified);
    draft.approval = approval;
    draft.intel = new ArrayList<>(intel);
    return draft;
  }

  /// A destination in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> host = Optional.empty();
    public Optional<String> address = Optional.empty();
    public OptionalLong port = OptionalLong.empty();
    public Optional<String> scheme = Optional.empty();
    public Optional<String> registrableDomain = Optional.empty();
    public Optional<String> hostUnicode = Optional.empty();
    public List<String> classes = new ArrayList<>();
    public Optional<Boolean> newlySeen = Optional.empty();
    public OptionalLong hostsInCollection = OptionalLong.empty();
    public Optional<Prevalence> prevalence = Optional.empty();
    public List<Classified> classified = new ArrayList<>();
    public Optional<Approval> approval = Optional.empty();
    public List<Intel> intel = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public Destination toDestination() {
      return new Destination(
          host,
          address,
          port,
          scheme,
          registrableDomain,
          hostUnicode,
          classes,
          newlySeen,
          hostsInCollection,
          prevalence,
          classified,
          approval,
          intel);
    }
  }
}
