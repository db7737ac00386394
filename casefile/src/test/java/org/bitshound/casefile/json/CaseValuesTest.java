package org.bitshound.casefile.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.json.CaseValues.Value;
import org.junit.jupiter.api.Test;

class CaseValuesTest {

  @Test
  void everyValueStandsAtTheFieldPathThatSourcesSpell() throws Exception {
    Case one = Example.read(Example.everything()).cases().getFirst();
    List<Value> values = CaseValues.of(one);

    assertThat(values).extracting(Value::path).doesNotHaveDuplicates();
    for (String path : one.sources().keySet()) {
      assertThat(values)
          .as(path)
          .anyMatch(value ->
              value.path().equals(path)
                  || value.path().startsWith(path + ".")
                  || value.path().startsWith(path + "["));
    }
  }

  @Test
  void textsAreThoseOfTheDocumentAndListsOfWordsAreOneValue() throws Exception {
    Case one = Example.read(Example.everything()).cases().getFirst();

    assertThat(CaseValues.of(one))
        .contains(
            new Value("id", one.id()),
            new Value("job.title", "Update “now”"),
            new Value("job.seenIn", "command, log"));
  }
}
