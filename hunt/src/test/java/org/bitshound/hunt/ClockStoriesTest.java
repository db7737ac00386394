package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Match;
import org.bitshound.testing.evidence.stories.ClockStories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clock is set between the start of bitsadmin and the job that it makes, or between the
/// download and what becomes of it.
class ClockStoriesTest {
  @TempDir private Path folder;

  private Case onlyJob(Duration by) throws IOException {
    return onlyJob(ClockStories.setBy(by));
  }

  private Case onlyJob(Map<String, byte[]> logs) throws IOException {
    Hunted.write(folder, logs);
    return new Hunted(folder)
        .document().cases().stream().filter(one -> one.job().isPresent()).findFirst().orElseThrow();
  }

  @Test
  void setBackByTwoHoursTheCreatorIsLikely() throws IOException {
    Case one = onlyJob(Duration.ofHours(-2));

    Creator creator = one.creator().orElseThrow();
    assertThat(creator.match()).contains(Match.LIKELY);
    assertThat(creator.commandLine().orElse("")).startsWith("bitsadmin  /transfer");
    assertThat(creator.ancestors()).isNotEmpty();
    assertThat(creator.how().orElse("")).contains("the clock was set back by 2 h in between");
    assertThat(one.commands()).hasSize(1);
    assertThat(one.files().getFirst().stopped()).isPresent();
    assertThat(one.timeline()).anyMatch(row -> row.what().equals("clock-changed"));
  }

  @Test
  void setAheadByADayTheCreatorIsExactAndNoDayOlder() throws IOException {
    Case one = onlyJob(Duration.ofDays(1));

    Creator creator = one.creator().orElseThrow();
    assertThat(creator.match()).contains(Match.EXACT);
    assertThat(creator.how().orElse("")).contains(" ms before (").contains("set ahead by 24 h");
    assertThat(one.commands()).hasSize(1);
  }

  @Test
  void notSetNothingIsSaidOfTheClock() throws IOException {
    Case one = onlyJob(Duration.ZERO);

    assertThat(one.creator().orElseThrow().match()).contains(Match.EXACT);
    assertThat(one.creator().orElseThrow().how().orElse("")).doesNotContain("clock");
  }

  @Test
  void setBackByTwoHoursTheNotifyCommandAndTheRunOfTheFileAreLikely() throws IOException {
    Case one = onlyJob(ClockStories.setBeforeTheRunBy(Duration.ofHours(-2)));

    assertThat(one.children())
        .singleElement()
        .matches(child -> child.match().equals(Optional.of(Match.LIKELY)))
        .matches(child -> child.why().orElse("").endsWith("set back by 2 h in between"));
    assertThat(one.followOn())
        .singleElement()
        .matches(use -> use.action().equals("executed"))
        .matches(use -> use.match().equals(Optional.of(Match.LIKELY)))
        .matches(use -> use.how().orElse("").endsWith("set back by 2 h in between"));
  }

  @Test
  void setAheadByADayTheyAreExactAndSaySo() throws IOException {
    Case one = onlyJob(ClockStories.setBeforeTheRunBy(Duration.ofDays(1)));

    assertThat(one.children())
        .singleElement()
        .matches(child -> child.match().equals(Optional.of(Match.EXACT)))
        .matches(child -> child.why().orElse("").endsWith("set ahead by 24 h in between"));
    assertThat(one.followOn())
        .singleElement()
        .matches(use -> use.match().equals(Optional.of(Match.EXACT)))
        .matches(use -> use.how().orElse("").endsWith("set ahead by 24 h in between"));
  }

  @Test
  void notSetNothingIsSaidOfTheClockThereEither() throws IOException {
    Case one = onlyJob(ClockStories.setBeforeTheRunBy(Duration.ZERO));

    assertThat(one.children())
        .singleElement()
        .matches(child -> child.why().equals(Optional.of("it is the job's notify command")));
    assertThat(one.followOn()).singleElement().matches(use -> use.how().isEmpty());
  }
}
