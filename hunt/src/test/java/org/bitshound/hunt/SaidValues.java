package org.bitshound.hunt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bitshound.casefile.Answer;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.json.CaseValues;
import org.bitshound.casefile.json.CaseValues.Value;

/// Holds the values in the texts of answers against the fields that the answers name: whatever
/// looks like a value must stand at one of them, or in a coverage row that the answer cites.
final class SaidValues {
  /// Event ids and the like that belong to the sentences of questions.
  private static final Pattern OF_THE_SENTENCE =
      Pattern.compile(
          "3|4|5|7|11|22|59|60|61|16403|4688|4624|1102|4103|800|4104|3008|90|100|2"
              + "|SHA-256|SHA-1|MD5|BIT\\*\\.tmp|/e:true|/ms:104857600|Microsoft-Windows-Bits-Client/Operational");

  private final Map<String, Case> cases;
  private final Map<String, Host> hosts;
  private final CaseFile document;

  SaidValues(CaseFile document) {
    this.document = document;
    cases = document.cases().stream().collect(Collectors.toMap(Case::id, Function.identity()));
    hosts = document.hosts().stream().collect(Collectors.toMap(Host::name, Function.identity()));
  }

  /// {@return what is said and stands nowhere}
  List<String> unfounded() {
    var unfounded = new ArrayList<String>();
    for (Playbook playbook : document.playbooks()) {
      for (PlaybookRun run : playbook.runs()) {
        Optional<List<Value>> values = values(run);
        if (values.isPresent()) {
          check(playbook.id(), run, values.get(), unfounded);
        }
      }
    }
    return unfounded;
  }

  private Optional<List<Value>> values(PlaybookRun run) {
    return run.caseId()
        .map(id -> CaseValues.of(requireNonNull(cases.get(id))))
        .or(() -> run.host().map(host -> CaseValues.of(requireNonNull(hosts.get(host)))));
  }

  private void check(String id, PlaybookRun run, List<Value> values, List<String> unfounded) {
    var byPath = new TreeMap<String, String>();
    values.forEach(value -> byPath.put(value.path(), value.text()));
    for (Answer answer : run.answers()) {
      String founded = String.join("\n", allowed(answer, run, byPath));
      String where = id + " " + run.caseId().or(run::host).orElse("") + " " + answer.step() + ": ";
      for (String word : answer.text().split("[\\s“”()]+", -1)) {
        String bare = word.replaceAll("^[\"']+|[.,;:\"'?…]+$", "");
        if (looksLikeAValue(bare) && !founded.contains(bare)) {
          unfounded.add(where + bare);
        }
      }
    }
  }

  private static boolean looksLikeAValue(String word) {
    return word.chars().anyMatch(c -> (c >= '0' && c <= '9') || c == '\\')
        && !OF_THE_SENTENCE.matcher(word).matches();
  }

  private List<String> allowed(Answer answer, PlaybookRun run, Map<String, String> byPath) {
    var allowed = new ArrayList<String>();
    if (answer.fields().stream().anyMatch(field -> field.startsWith("hosts[].jobs"))) {
      allowed.add(requireNonNull(hosts.get(run.host().orElseThrow())).jobs().toString());
    }
    for (String field : answer.fields()) {
      byPath.forEach((path, value) -> {
        if (path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[")) {
          allowed.add(value);
          allowed.add(value.replace('T', ' '));
          allowed.add(grouped(value));
          allowed.add(inUnits(value));
        }
      });
    }
    for (Coverage row : requireNonNull(hosts.get(run.host().orElseThrow())).coverage()) {
      if (answer.coverage().contains(row.source()) || answer.missing().contains(row.source())) {
        allowed.add(row.toString().replace('T', ' '));
      }
    }
    return allowed;
  }

  /// Days, hours, minutes and seconds of a duration, each alone.
  private static String inUnits(String value) {
    if (!value.matches("PT?[0-9.]+[SD]")) {
      return "";
    }
    var time = java.time.Duration.parse(value);
    return "%d %d %d %d"
        .formatted(
            time.toDaysPart(), time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart());
  }

  private static String grouped(String value) {
    return value.matches("[0-9]{1,18}")
        ? String.format(java.util.Locale.ROOT, "%,d", Long.valueOf(value))
        : "";
  }
}
