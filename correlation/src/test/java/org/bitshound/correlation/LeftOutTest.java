package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.observation.TaskRegistered;
import org.junit.jupiter.api.Test;

/// What is more than is held is said.
class LeftOutTest {
  private static final ProcessReference NOBODY = ProcessReference.of(OptionalLong.empty());

  private static Source at(int number) {
    return Source.ofPlace(
        new Place("a.evtx", number), "h", Instant.EPOCH, Optional.empty(), Optional.empty());
  }

  @Test
  void tasksBeyondTheLimitAreSaidAndOneThatIsKnownIsNoFurtherOne() {
    var tasks = new Tasks();
    var action = new TaskRegistered.Action("a.exe", Optional.empty(), Optional.empty());
    for (int i = 0; i <= 100_000; i++) {
      tasks.take(
          new TaskRegistered(at(i), false, "\\t" + i, NOBODY, List.of(action), Optional.empty()));
    }
    tasks.take(new TaskRegistered(at(7), true, "\\t7", NOBODY, List.of(action), Optional.empty()));

    assertThat(tasks.leftOut())
        .get()
        .matches(left -> left.count() == 1 && left.first().place().offset() == 100_000);
  }

  @Test
  void aSettingThatChangesTooOftenKeepsItsLastValue() {
    var settings = new HostSettings();
    String value = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\BITS\\MaxDownloadTime";
    for (int i = 0; i <= 10_001; i++) {
      settings.take(
          new RegistryValueSet(
              at(i), Instant.EPOCH, NOBODY, value, Optional.of("DWORD (0x%08x)".formatted(i))));
    }

    assertThat(settings.last("max-download-time")).hasValue("10001");
    assertThat(settings.leftOut())
        .get()
        .matches(left -> left.count() == 2 && left.first().place().offset() == 10_000);
  }
}
