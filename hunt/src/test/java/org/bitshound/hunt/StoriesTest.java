package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bitshound.analytics.Analytics;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Verdict;
import org.bitshound.policy.Policy;
import org.bitshound.policy.PolicyRefused;
import org.bitshound.testing.evidence.stories.Stories;
import org.bitshound.testing.evidence.stories.Story;
import org.bitshound.testing.evidence.stories.Twins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Attacks that reports tell of, and what looks like them, under one policy of a house.
class StoriesTest {
  private static final Path TABLE = Path.of("..", "docs", "stories.md");

  @TempDir Path folder;

  static List<Twins> twins() {
    return Stories.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("twins")
  void anAttackIsSuspiciousForTheRightReasons(Twins twins) throws Exception {
    Story attack = twins.attack();
    List<Case> cases = cases(attack, folder);

    assertThat(cases)
        .as(StoryTable.of(cases))
        .filteredOn(one -> one.verdict() == Verdict.SUSPICIOUS)
        .flatExtracting(Case::findings)
        .extracting(Finding::analytic)
        .containsAll(attack.found());
    assertThat(cases)
        .as(StoryTable.of(cases))
        .flatExtracting(Case::findings)
        .extracting(Finding::analytic)
        .filteredOn(attack.never()::contains)
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("twins")
  void itsTwinIsNotSuspicious(Twins twins) throws Exception {
    List<Case> cases = cases(twins.harmless(), folder);

    assertThat(cases)
        .as(StoryTable.of(cases))
        .extracting(Case::verdict)
        .doesNotContain(Verdict.SUSPICIOUS);
  }

  @Test
  void theTableInTheDocumentsIsWhatIsFound() throws Exception {
    var table = new StoryTable();
    int number = 0;
    for (Twins twins : twins()) {
      table.row(
          twins,
          cases(twins.attack(), folder.resolve("attack-" + number)),
          cases(twins.harmless(), folder.resolve("twin-" + number)));
      number++;
    }
    Path found = Files.writeString(Path.of("target", "stories.md"), table.text(), UTF_8);

    assertThat(TABLE)
        .as("read %s, and where it is right, put it there", found)
        .hasSameTextualContentAs(found);
  }

  private static List<Case> cases(Story story, Path folder) throws IOException, PolicyRefused {
    Hunted.write(folder, story.logs());
    var hunted = new Hunted(folder);
    hunted.policy = Policy.read("house.yml", Stories.POLICY.getBytes(UTF_8), Analytics.ids());
    return hunted.document().cases();
  }
}
