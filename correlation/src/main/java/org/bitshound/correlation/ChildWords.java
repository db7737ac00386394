package org.bitshound.correlation;

import java.time.Duration;
import java.util.Optional;
import org.bitshound.casefile.Match;
import org.bitshound.correlation.HostClock.Passed;
import org.bitshound.correlation.ServiceChildren.Child;
import org.bitshound.correlation.ServiceChildren.Heard;
import org.bitshound.observation.Source;

/// Why a process is taken for a child of the BITS service, in words, and how surely.
final class ChildWords {

  /// Where no record tells when the parent started, its id may have passed on unseen by then.
  private static final Duration SURELY_THE_SAME = Duration.ofDays(1);

  private final HostClock clock;

  ChildWords(HostClock clock) {
    this.clock = clock;
  }

  /// {@return why it is told where no job explains it}
  String strange(Child child) {
    String odd =
        child.lacksOwnName()
            ? "its command line lacks its own name, as a notify command's does"
            : "BITS starts no such program by itself";
    return parent(child) + ", and " + odd + stale(child) + across(child);
  }

  /// {@return how sure that is}
  Match asStrangers(Child child) {
    Match match =
        switch (child.host()) {
          case OWN -> Match.LIKELY;
          case LOGGED -> isFresh(child) ? Match.LIKELY : Match.POSSIBLE;
          case PERHAPS -> Match.POSSIBLE;
        };
    return child.step().isPresent() ? Match.POSSIBLE : match;
  }

  /// {@return what a reason of a job must add: what says that BITS was in the parent, where its
  /// command line does not}
  String parentOfOwn(Child child) {
    return switch (child.host()) {
      case OWN, PERHAPS -> across(child);
      case LOGGED -> "; " + parent(child) + across(child);
    };
  }

  private String parent(Child child) {
    return switch (child.host()) {
      case OWN -> "its parent is BITS' own service host";
      case LOGGED ->
          "its parent has the process id that BITS was in"
              + child.heard().map(heard -> ago(heard, child)).orElse(" before");
      case PERHAPS -> "its parent is a shared service host that BITS can run in";
    };
  }

  /// The id was that of a host of BITS, and of another process.
  private String stale(Child child) {
    return child
        .heard()
        .filter(Heard::isOfAnother)
        .map(heard ->
            "; BITS was in the parent's process id"
                + ago(heard, child)
                + ", but the parent started later")
        .orElse("");
  }

  private String ago(Heard heard, Child child) {
    Source by = heard.moment().by();
    Optional<Passed> passed = clock.passed(heard.moment(), child.moment());
    return passed.map(time -> " " + Age.of(time.time()) + " before").orElse(" before")
        + " ("
        + by.channel()
        + " "
        + by.eventId()
        + ")"
        + passed
            .filter(time -> !time.isAcross())
            .flatMap(Passed::said)
            .map(said -> "; " + said)
            .orElse("");
  }

  private boolean isFresh(Child child) {
    return child
        .heard()
        .filter(heard ->
            heard.inParent().orElse(false)
                || clock
                    .passed(heard.moment(), child.moment())
                    .filter(time -> time.isWithin(SURELY_THE_SAME))
                    .isPresent())
        .isPresent();
  }

  private static String across(Child child) {
    return child.step().map(step -> "; " + step.said()).orElse("");
  }
}
