package org.bitshound.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.playbook.rule.LoadedYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our playbooks against the schema that `docs/playbooks` gives to who writes one.
class PlaybookSchemaTest {
  private static final Path SCHEMA = Path.of("..", "docs", "playbooks", "playbook.schema.json");

  static Stream<String> playbooks() {
    return Playbooks.BUILT_IN.stream();
  }

  @ParameterizedTest
  @MethodSource("playbooks")
  void aPlaybookOfOursIsOneByTheSchema(String id) throws IOException {
    assertThat(schema().validate(json(text(id)), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aKeyThatTheFormatDoesNotKnowIsNone() throws IOException {
    String wrong = text("bits-persistence") + "colour: red\n";

    assertThat(schema().validate(json(wrong), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void aStepOfAnUnknownKindIsNone() throws IOException {
    String wrong = text("bits-persistence").replace("kind: branch", "kind: x");
    wrong = wrong.replace("kind: check", "kind: guess");

    assertThat(schema().validate(json(wrong), InputFormat.JSON)).isNotEmpty();
  }

  private static String text(String id) {
    return new String(Playbooks.text(id), StandardCharsets.UTF_8);
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA));
  }

  private static String json(String yaml) {
    return json("", LoadedYaml.of(yaml));
  }

  private static String json(String key, Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(row ->
                  json("", row.getKey()) + ":" + json(row.getKey().toString(), row.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> list ->
          list.stream().map(one -> json(key, one)).collect(Collectors.joining(",", "[", "]"));
      case String number when key.equals("events") -> number;
      case String text ->
          "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
      default -> String.valueOf(value);
    };
  }
}
