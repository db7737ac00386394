package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;
import org.bitshound.testing.evidence.samples.SampleIntrusion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the options of a hunt do to its document, shown on the sample.
class HuntTest {
  private static final String LOG = "ws-0117/Microsoft-Windows-Bits-Client%4Operational.evtx";

  @TempDir Path folder;

  @BeforeEach
  void sample() throws IOException {
    Hunted.write(folder, SampleIntrusion.files());
  }

  private static long leftOut(CaseFile document) {
    return document.summary().leftOut().stream()
        .flatMap(left -> left.bySeverity().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  @Test
  void windowChoosesCasesThatMeetItAndCountsTheOthers() throws IOException {
    List<Case> all = new Hunted(folder).document().cases();
    Case middle = all.stream().sorted((a, b) -> a.first().compareTo(b.first())).toList().get(5);
    var hunted = new Hunted(folder);
    hunted.since = Optional.of(middle.first());
    hunted.until = Optional.of(middle.first().plusNanos(100));

    var document = hunted.document();
    assertThat(document.cases())
        .extracting(Case::id)
        .contains(middle.id())
        .hasSizeLessThan(all.size());
    assertThat(document.cases())
        .allMatch(one -> !one.last().isBefore(middle.first()))
        .allMatch(one -> !one.first().isAfter(middle.first()));
    assertThat(leftOut(document)).isEqualTo(all.size() - document.cases().size());
  }

  @Test
  void untilIsNoPartOfTheWindow() throws IOException {
    Case last =
        new Hunted(folder)
            .document().cases().stream()
                .max((a, b) -> a.first().compareTo(b.first()))
                .orElseThrow();
    var hunted = new Hunted(folder);
    hunted.until = Optional.of(last.first());

    assertThat(hunted.document().cases()).extracting(Case::id).doesNotContain(last.id());
  }

  @Test
  void leastSeverityChoosesCasesButNotTheWorst() throws IOException {
    var all = new Hunted(folder).result();
    var hunted = new Hunted(folder);
    hunted.minSeverity = Severity.CRITICAL;
    var some = hunted.result();

    assertThat(some.caseFile().cases()).allMatch(one -> one.severity() == Severity.CRITICAL);
    assertThat(some.worst()).isEqualTo(all.worst());
    assertThat(leftOut(some.caseFile()) + some.caseFile().cases().size())
        .isEqualTo(all.caseFile().cases().size());
  }

  @Test
  void citedFilesAreHashedUnlessAllOrNoneShallBe() throws IOException {
    assertThat(hashed(Hashing.NONE)).isZero();
    assertThat(hashed(Hashing.ALL))
        .isEqualTo(SampleIntrusion.files().size())
        .isGreaterThan(hashed(Hashing.CITED));
    assertThat(hashed(Hashing.CITED)).isPositive();
  }

  private long hashed(Hashing hash) throws IOException {
    var hunted = new Hunted(folder);
    hunted.hash = hash;
    hunted.minSeverity = Severity.CRITICAL; // whose one case does not cite every file
    return hunted.document().evidence().stream().filter(row -> row.sha256().isPresent()).count();
  }

  @Test
  void copyIsNamedAndItsRecordsAreCitedInBothPlaces() throws IOException {
    var document = new Hunted(folder).document();
    EvidenceFile copy =
        document.evidence().stream()
            .filter(row -> row.duplicateOf().isPresent())
            .findFirst()
            .orElseThrow();

    assertThat(copy.path()).endsWith(LOG);
    assertThat(copy.duplicateOf().orElseThrow()).endsWith("collected-again/ws-0117-bits.evtx");
    assertThat(document.cases().stream().flatMap(one -> one.evidence().stream()))
        .filteredOn(row -> row.path().equals(copy.duplicateOf().orElseThrow()))
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(row.alsoIn()).anyMatch(place -> place.path().equals(copy.path())));
  }

  @Test
  void casesOfRemainsAreThereWhenAskedForAndMarkedAndReviewAtMost() throws IOException {
    byte[] log = Objects.requireNonNull(SampleIntrusion.files().get(LOG));
    Path remains = folder.resolve("remains");
    Arrays.fill(log, 4096, 4096 + 512, (byte) 0); // without its header a chunk is only remains
    Hunted.write(remains, Map.of("a.evtx", Arrays.copyOf(log, 4096 + 65_536)));
    assertThat(new Hunted(remains).document().cases()).isEmpty();

    var hunted = new Hunted(remains);
    hunted.recover = true;
    var document = hunted.document();
    assertThat(document.cases())
        .isNotEmpty()
        .allMatch(one -> one.recovered().orElse(false))
        .allMatch(one -> one.verdict() != Verdict.SUSPICIOUS)
        .allMatch(one -> one.evidence().stream().allMatch(row -> row.recovered().isPresent()));
    assertThat(document.summary().recovered()).isEqualTo(document.cases().size());
    assertThat(document.summary().records()).isZero();
  }
}
