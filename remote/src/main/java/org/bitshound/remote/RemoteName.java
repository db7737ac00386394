package org.bitshound.remote;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// BITS' remote name, read: what a job asked to fetch from or send to. Reading never fails and
/// never asks a name server; what cannot be read is of form `OTHER` and has no host.
///
/// The host is written in one way for all spellings: lower case, without user info, brackets and
/// closing dot, percent-encoding undone, letters beyond ASCII as punycode, an address as
/// [IpAddress#text] writes it. All spellings: docs/formats/remote-names.md.
///
/// @param text the name letter for letter, credentials included: show [Credentials#redactUrl] of it
/// @param form what kind of name this is
/// @param scheme `http`, `https`, `ftp`, `file` … in lower case; absent where none is written
/// @param host in ASCII but for what punycode cannot hold; absent for paths of the machine itself
///   and for what cannot be read
/// @param port the port as written, else the scheme's own; absent where neither is known
/// @param address where the host is an address and not a name
/// @param classes what the spelling alone tells; lists are asked through [HostLists]
public record RemoteName(
    String text,
    Form form,
    Optional<String> scheme,
    Optional<String> host,
    OptionalInt port,
    Optional<IpAddress> address,
    Set<DestinationClass> classes) {

  /// The kinds of remote names.
  public enum Form {
    /// `http://…`, `https://…`
    WEB,
    /// `ftp://…`, `ftps://…`: BITS refuses them, people try them.
    FTP,
    /// `\\host\share\…`, `file://host/share/…`
    UNC,
    /// `C:\…`, `\\?\C:\…`, `file:///C:/…`: a path of the machine itself.
    LOCAL,
    /// Anything else.
    OTHER
  }

  public RemoteName {
    classes = Collections.unmodifiableSet(copy(classes));
  }

  /// {@return the name, read}
  public static RemoteName of(String text) {
    return RemoteNameReader.read(text);
  }

  /// {@return whether the spelling gives the name this class}
  public boolean is(DestinationClass one) {
    return classes.contains(one);
  }

  /// {@return the host with its punycode labels decoded; absent where there are none, or they
  /// cannot be decoded}
  public Optional<String> hostUnicode() {
    return host.flatMap(HostName::unicode);
  }

  /// {@return whether the name leads to the machine itself, by network: a loopback address or
  /// `localhost`} A path of the machine is no host.
  public boolean leadsToOwnHost() {
    return host.isPresent() && new HostName(host.get(), address, false).isOwnHost();
  }

  private static EnumSet<DestinationClass> copy(Set<DestinationClass> classes) {
    return classes.isEmpty() ? EnumSet.noneOf(DestinationClass.class) : EnumSet.copyOf(classes);
  }
}
