package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.junit.jupiter.api.Test;

class BootsOfChildrenTest {
  private static final List<Boot> BOOTS =
      List.of(
          boot("2026-03-01T08:00:00Z", Optional.of("2026-03-01T18:00:00Z")),
          boot("2026-03-02T08:00:00Z", Optional.empty()));

  @Test
  void eachStartIsOfTheRunOfWindowsThatItFallsInto() {
    assertThat(told("2026-03-01T09:00:00Z", "2026-03-02T08:00:00Z", "2026-03-05T10:00:00Z"))
        .containsExactly(OptionalLong.of(0), OptionalLong.of(1), OptionalLong.of(1));
  }

  @Test
  void whatStartedWhileWindowsWasOffOrBeforeTheLogIsOfNone() {
    assertThat(told("2026-03-01T19:00:00Z", "2026-02-01T09:00:00Z"))
        .containsExactly(OptionalLong.empty(), OptionalLong.empty());
  }

  private static List<OptionalLong> told(String... times) {
    var one = new Case.Draft();
    for (String time : times) {
      var child = new ChildProcess.Draft();
      child.time = Optional.of(Instant.parse(time));
      one.children.add(child.toChildProcess());
    }
    BootsOfChildren.tell(List.of(one), BOOTS);
    return one.children.stream().map(ChildProcess::boot).toList();
  }

  private static Boot boot(String started, Optional<String> stopped) {
    return new Boot(
        Optional.of(Instant.parse(started)),
        stopped.map(Instant::parse),
        Optional.empty(),
        Optional.empty());
  }
}
