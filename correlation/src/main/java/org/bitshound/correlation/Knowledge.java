package org.bitshound.correlation;

import org.bitshound.remote.HostLists;
import org.bitshound.remote.Places;
import org.bitshound.remote.PublicSuffixes;

/// What is known of the world and not of a host: the same for all folds. Unchanging.
///
/// @param hosts what gives a destination its classes
/// @param suffixes which part of a name somebody registered
/// @param places what kind of place a local name lies in
public record Knowledge(HostLists hosts, PublicSuffixes suffixes, Places places) {

  /// {@return what comes with this version}
  public static Knowledge builtIn() {
    return new Knowledge(HostLists.builtIn(), PublicSuffixes.builtIn(), Places.builtIn());
  }
}
