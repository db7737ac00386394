package org.bitshound.playbook.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitshound.policy.Fault;
import org.bitshound.policy.Yaml;
import org.bitshound.policy.YamlFile;

/// YAML, JSON included, as maps, lists and texts: read by snakeyaml-engine, which [YamlFile] asks.
public final class LoadedYaml {
  private LoadedYaml() {}

  /// {@return the document}
  public static Object of(String yaml) {
    var faults = new ArrayList<Fault>();
    Yaml read =
        YamlFile.read("test.yml", yaml.getBytes(StandardCharsets.UTF_8), faults).orElseThrow();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults.getFirst().text());
    }
    return plain(read);
  }

  private static Object plain(Yaml value) {
    return switch (value) {
      case Yaml.Text text -> text.text();
      case Yaml.Items items -> items.all().stream().map(LoadedYaml::plain).toList();
      case Yaml.Fields fields -> {
        Map<String, Object> map = new LinkedHashMap<>();
        fields.all().forEach((key, one) -> map.put(key, plain(one)));
        yield map;
      }
    };
  }
}
