package org.bitshound.remote;

/// The domain that somebody registered, of a host below it.
///
/// @param domain in the spelling of the host: `example.co.uk`
/// @param suffix the public suffix that it was registered under: `co.uk`
/// @param section which part of the list has that suffix
public record RegistrableDomain(String domain, String suffix, Section section) {

  /// The parts of the Public Suffix List.
  public enum Section {
    /// A registry's own suffix: whoever has the domain registered it there.
    ICANN,
    /// A company's suffix (`github.io`): whoever has the domain is its customer.
    PRIVATE
  }
}
