package org.bitshound.translation.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitshound.observation.TaskRegistered.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskDefinitionTest {

  @Test
  void everyProgramIsAnAction() {
    TaskDefinition read =
        TaskDefinition.parse(
            "<Actions><Exec id=\"1\"><Command>cmd</Command><WorkingDirectory>C:\\</WorkingDirectory>"
                + "</Exec><ComHandler><ClassId>{1}</ClassId></ComHandler>"
                + "<Exec><Command>a &amp;lt; b</Command><Arguments></Arguments></Exec></Actions>");

    assertThat(read.actions())
        .isEqualTo(
            List.of(
                new Action("cmd", Optional.empty(), Optional.of("C:\\")),
                new Action("a &lt; b", Optional.empty(), Optional.empty())));
    assertThat(read.runsAs()).isEmpty();
  }

  @Test
  void definitionCutShortTellsWhatIsLeft() {
    TaskDefinition read = TaskDefinition.parse("<Exec><Command>cmd</Command><Arguments>/c bitsad");

    assertThat(read.actions())
        .isEqualTo(List.of(new Action("cmd", Optional.empty(), Optional.empty())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "<Exec", "<Exec><Command>", "</Exec><Exec>", "<Principal ", "&"})
  void otherTextTellsNothing(String text) {
    assertThat(TaskDefinition.parse(text))
        .isEqualTo(new TaskDefinition(List.of(), Optional.empty()));
  }
}
