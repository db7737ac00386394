package org.bitshound.casefile.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Job;
import org.junit.jupiter.api.Test;

/// The names and the order of fields, against a document written from the contract. A name that
/// writer and reader misspell alike shows here alone.
class ContractTest {

  @Test
  void everyFieldComesBackInTheContractsNamesAndOrder() throws Exception {
    assertThat(Example.write(Example.read(Example.everything()))).isEqualTo(Example.everything());
  }

  @Test
  void caseComesBackFromItsDraft() throws Exception {
    for (Case one : Example.read(Example.everything()).cases()) {
      assertThat(one.toDraft().toCase()).isEqualTo(one);
    }
  }

  @Test
  void fileAndDestinationComeBackFromTheirDrafts() throws Exception {
    for (Case one : Example.read(Example.everything()).cases()) {
      assertThat(one.files()).allMatch(file -> file.toDraft().toTransferFile().equals(file));
      assertThat(one.creator().stream()).allMatch(by -> by.toDraft().toCreator().equals(by));
      assertThat(one.destinations()).allMatch(each -> each.toDraft().toDestination().equals(each));
    }
  }

  /// A field that somebody adds must get its line in the writer, in the reader and in the example.
  @Test
  void exampleFillsEveryFieldOfEveryRecord() throws Exception {
    var unfilled = new TreeMap<String, Set<String>>();
    collectUnfilled(Example.read(Example.everything()), unfilled);

    unfilled.values().removeIf(Set::isEmpty);
    assertThat(unfilled).isEmpty();
  }

  @Test
  void unknownFieldsAreSkippedAndUnknownWordsAreAbsent() throws Exception {
    String later =
        Example.everything()
            .replace("\"job\": {", "\"later\": {\"a\": [1, {\"b\": null}]},\n      \"job\": {")
            .replace("\"priority\": \"foreground\"", "\"priority\": \"whenever\"")
            .replace(
                "\"seenIn\": [\"command\", \"log\"]", "\"seenIn\": [\"crystal-ball\", \"log\"]");
    Job job = Example.read(later).cases().getFirst().job().orElseThrow();

    assertThat(job.priority()).isEmpty();
    assertThat(job.seenIn()).extracting(Object::toString).containsExactly("LOG");
    assertThat(job.title()).contains("Update “now”");
  }

  private static void collectUnfilled(Object value, Map<String, Set<String>> unfilled)
      throws ReflectiveOperationException {
    switch (value) {
      case Record row -> {
        RecordComponent[] fields = row.getClass().getRecordComponents();
        Set<String> left =
            unfilled.computeIfAbsent(row.getClass().getSimpleName(), name -> namesOf(fields));
        for (RecordComponent field : fields) {
          Object filled = field.getAccessor().invoke(row);
          if (!isAbsent(filled)) {
            left.remove(field.getName());
            collectUnfilled(filled, unfilled);
          }
        }
      }
      case Optional<?> present -> collectUnfilled(present.orElseThrow(), unfilled);
      case Collection<?> members -> {
        for (Object member : members) {
          collectUnfilled(member, unfilled);
        }
      }
      case Map<?, ?> members -> collectUnfilled(members.values(), unfilled);
      default -> {}
    }
  }

  private static Set<String> namesOf(RecordComponent[] fields) {
    return new TreeSet<>(Arrays.stream(fields).map(RecordComponent::getName).toList());
  }

  private static boolean isAbsent(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.isEmpty();
      case OptionalLong optional -> optional.isEmpty();
      case Collection<?> members -> members.isEmpty();
      case Map<?, ?> members -> members.isEmpty();
      default -> false;
    };
  }
}
