package org.bitshound.command;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The parameters of the BITS cmdlets: names, places, short names. Source:
/// [windows-powershell-docs], "BitsTransfer", editions of 2016 to 2025. A name may be cut short
/// where what is left fits one parameter alone ([PowerShell], "about_Parameters").
final class CmdletParameters {
  private static final List<String> COMMON =
      List.of(
          "Verbose",
          "Debug",
          "ErrorAction",
          "WarningAction",
          "InformationAction",
          "ProgressAction",
          "ErrorVariable",
          "WarningVariable",
          "InformationVariable",
          "OutVariable",
          "OutBuffer",
          "PipelineVariable");

  /// What a job can be given when it is made and later.
  private static final List<String> PROPERTIES =
      List.of(
          "DisplayName",
          "Description",
          "Priority",
          "RetryInterval",
          "RetryTimeout",
          "Authentication",
          "Credential",
          "UseStoredCredential",
          "ProxyUsage",
          "ProxyList",
          "ProxyBypass",
          "ProxyAuthentication",
          "ProxyCredential",
          "TransferPolicy",
          "SecurityFlags",
          "ACLFlags",
          "CertHash",
          "CertStoreLocation",
          "CertStoreName",
          "CustomHeaders",
          "CustomHeadersWriteOnly",
          "Dynamic",
          "HttpMethod",
          "MaxDownloadTime",
          "NotifyCmdLine",
          "NotifyFlags");

  private static final List<String> MAKING =
      with(
          PROPERTIES,
          "Source",
          "Destination",
          "Asynchronous",
          "Suspended",
          "TransferType",
          "WhatIf",
          "Confirm");

  private static final List<String> SETTING =
      with(PROPERTIES, "BitsJob", "SetOwnerToCurrentUser", "WhatIf", "Confirm");

  private static final List<String> OF_A_JOB =
      List.of("BitsJob", "Asynchronous", "WhatIf", "Confirm");

  private static final Map<String, String> SHORT_NAMES =
      Map.ofEntries(
          entry("n", "Name"),
          entry("all", "AllUsers"),
          entry("id", "JobId"),
          entry("b", "BitsJob"),
          entry("as", "Asynchronous"),
          entry("au", "Authentication"),
          entry("cred", "Credential"),
          entry("d", "Description"),
          entry("dn", "DisplayName"),
          entry("hm", "HttpMethod"),
          entry("p", "Priority"),
          entry("pa", "ProxyAuthentication"),
          entry("pb", "ProxyBypass"),
          entry("pc", "ProxyCredential"),
          entry("pl", "ProxyList"),
          entry("pu", "ProxyUsage"),
          entry("so", "SetOwnerToCurrentUser"),
          entry("wi", "WhatIf"),
          entry("cf", "Confirm"),
          entry("vb", "Verbose"),
          entry("db", "Debug"),
          entry("ea", "ErrorAction"),
          entry("wa", "WarningAction"),
          entry("infa", "InformationAction"),
          entry("proga", "ProgressAction"),
          entry("ev", "ErrorVariable"),
          entry("wv", "WarningVariable"),
          entry("iv", "InformationVariable"),
          entry("ov", "OutVariable"),
          entry("ob", "OutBuffer"),
          entry("pv", "PipelineVariable"));

  private static final List<String> SWITCHES =
      List.of(
          "Asynchronous",
          "Suspended",
          "Dynamic",
          "CustomHeadersWriteOnly",
          "AllUsers",
          "SetOwnerToCurrentUser",
          "WhatIf",
          "Confirm",
          "Verbose",
          "Debug");

  private CmdletParameters() {}

  private static List<String> with(List<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).toList();
  }

  private static List<String> own(Cmdlet cmdlet) {
    return switch (cmdlet) {
      case START -> MAKING;
      case SET -> SETTING;
      case GET -> List.of("Name", "AllUsers", "JobId");
      case ADD_FILE -> List.of("BitsJob", "Source", "Destination", "WhatIf", "Confirm");
      case RESUME, COMPLETE, REMOVE, SUSPEND -> OF_A_JOB;
    };
  }

  /// {@return the parameters that words without a name fill, in this order}
  static List<String> byPlace(Cmdlet cmdlet) {
    return switch (cmdlet) {
      case START -> List.of("Source", "Destination");
      case GET -> List.of("Name", "AllUsers");
      case ADD_FILE -> List.of("BitsJob", "Source", "Destination");
      case SET, RESUME, COMPLETE, REMOVE, SUSPEND -> List.of("BitsJob");
    };
  }

  static boolean isSwitch(String parameter) {
    return SWITCHES.contains(parameter);
  }

  /// A parameter as written, and what it stands for.
  ///
  /// @param fits all parameters that the writing fits; one where it is accepted
  record Match(String written, List<String> fits) {
    Optional<String> accepted() {
      return fits.size() == 1 ? Optional.of(fits.get(0)) : Optional.empty();
    }

    boolean isShortened() {
      return fits.size() == 1 && !written.equalsIgnoreCase(fits.get(0));
    }
  }

  static Match match(Cmdlet cmdlet, String written) {
    List<String> own = own(cmdlet);
    for (List<String> names : List.of(own, COMMON)) {
      for (String name : names) {
        if (name.equalsIgnoreCase(written)) {
          return new Match(written, List.of(name));
        }
      }
    }
    String alias = SHORT_NAMES.get(Letters.lower(written));
    if (alias != null && (own.contains(alias) || COMMON.contains(alias))) {
      return new Match(written, List.of(alias));
    }
    var fits = new ArrayList<String>();
    for (List<String> names : List.of(own, COMMON)) {
      for (String name : names) {
        if (name.regionMatches(true, 0, written, 0, written.length())) {
          fits.add(name);
        }
      }
    }
    return new Match(written, List.copyOf(fits));
  }
}
