package org.bitshound.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a text was come by: the wrappers around it, the tricks that were undone on the way, and what
/// a program is started with.
///
/// @param doubt why nobody can say whether what stands here is run at all
/// @param variables what the shells around have set
/// @param input what the program reads from standard input, where the line itself says it
record Way(
    List<Wrapper> wrappers,
    Set<Trick> tricks,
    Optional<Because> doubt,
    CmdVariables variables,
    Optional<String> input) {

  static Way direct() {
    return new Way(
        List.of(), Set.of(), Optional.empty(), CmdVariables.ofWindows(), Optional.empty());
  }

  Way into(Wrapper wrapper) {
    var all = new ArrayList<>(wrappers);
    all.add(wrapper);
    Way inner = new Way(List.copyOf(all), tricks, doubt, variables, Optional.empty());
    return wrapper.isProxyLaunch() ? inner.with(Trick.PROXY_LAUNCH) : inner;
  }

  Way with(Trick trick) {
    return with(Set.of(trick));
  }

  Way with(Set<Trick> more) {
    if (tricks.containsAll(more)) {
      return this;
    }
    var all = EnumSet.copyOf(more);
    all.addAll(tricks);
    return new Way(wrappers, Set.copyOf(all), doubt, variables, input);
  }

  /// The first doubt stays: it is the outermost.
  Way doubting(Because why) {
    return doubt.isPresent() ? this : new Way(wrappers, tricks, Optional.of(why), variables, input);
  }

  Way with(CmdVariables others) {
    return new Way(wrappers, tricks, doubt, others, input);
  }

  Way reading(Optional<String> text) {
    return new Way(wrappers, tricks, doubt, variables, text);
  }

  int depth() {
    return wrappers.size();
  }

  /// {@return whether a shell reads variables before the tool gets its words}
  boolean hasShell() {
    return !wrappers.isEmpty() && wrappers.getLast() == Wrapper.CMD;
  }
}
