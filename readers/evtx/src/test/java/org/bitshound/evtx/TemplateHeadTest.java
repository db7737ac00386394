package org.bitshound.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.bytes.MappedFile;
import org.bitshound.evtx.Node.Element;
import org.bitshound.testing.evidence.samples.SampleIntrusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found without the tree is what the tree says, for every template of the samples.
class TemplateHeadTest {
  @TempDir Path folder;

  @Test
  void headFindsWhatTheTreeHolds() throws Exception {
    var met = new IdentityHashMap<Template, Boolean>();
    for (Map.Entry<String, byte[]> file : SampleIntrusion.files().entrySet()) {
      Path log = folder.resolve(Integer.toString(met.size()));
      Files.write(log, file.getValue());
      try (var arena = Arena.ofConfined()) {
        MappedFile mapped = MappedFile.open(log, arena);
        if (EvtxFile.isEvtx(mapped.view(0, 4104))) {
          compare(EvtxFile.of(mapped, told -> {}), met);
        }
      }
    }
    assertThat(met).hasSizeGreaterThan(20);
  }

  private static void compare(EvtxFile log, Map<Template, Boolean> met) {
    var chunk = new Chunk(new TemplateCache());
    for (int slot = 0; slot < log.slots(); slot++) {
      boolean open = log.open(slot, chunk, told -> {});
      while (open && chunk.next()) {
        if (chunk.decode()) {
          Template template = chunk.record().template();
          met.put(template, true);
          assertThat(template.nodes).isEqualTo(count(template.root()));
          Element system = child(template.root(), "System");
          assertThat(chunk.origin().channel()).isEqualTo(text(child(system, "Channel"), chunk));
          assertThat(chunk.origin().computer()).isEqualTo(text(child(system, "Computer"), chunk));
          assertThat(chunk.eventId())
              .isEqualTo(Integer.parseInt(text(child(system, "EventID"), chunk)));
          assertThat(chunk.eventRecordId())
              .isEqualTo(Long.parseLong(text(child(system, "EventRecordID"), chunk)));
        }
      }
    }
  }

  private static String text(Element element, Chunk chunk) {
    return ValueText.of(element.children, chunk.fragments().chunk(), chunk.record());
  }

  private static Element child(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node child : parent.children) {
      if (child instanceof Element element && element.name.equals(name)) {
        found.add(element);
      }
    }
    return found.getFirst();
  }

  private static int count(Element element) {
    int nodes = 1 + element.children.length;
    for (Node.Attribute attribute : element.attributes) {
      nodes += 1 + attribute.parts.length;
    }
    for (Node child : element.children) {
      nodes += child instanceof Element inner ? count(inner) : 0;
    }
    return nodes;
  }
}
