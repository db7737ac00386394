package org.bitshound.report.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bitshound.report.Documents;
import org.bitshound.report.Reports;
import org.junit.jupiter.api.Test;

class NavigatorLayerTest {
  @Test
  void aLayerIsOneByTheSchema() throws IOException {
    String layer = Documents.text(Reports.navigator(), Documents.everything());

    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schemaText());
    assertThat(schema.validate(layer, InputFormat.JSON)).isEmpty();
    assertThat(layer).contains("\"techniqueID\":\"T1105\"").contains("\"layer\":\"4.5\"");
  }

  /// Written from layerformat.md of attack-navigator, format 4.5.
  private static String schemaText() throws IOException {
    try (var in = NavigatorLayerTest.class.getResourceAsStream("layer-4.5.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
