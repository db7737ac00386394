package org.bitshound.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.policy.Yaml.Fields;
import org.bitshound.policy.Yaml.Items;
import org.bitshound.policy.Yaml.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// A YAML file that a user wrote, read from the events of the YAML library. Its own composer knows
/// no limit of depth, and instantiates what tags name; here tags mean nothing, and anchors,
/// aliases, further documents and keys that come twice are faults.
public final class YamlFile {
  private static final int LARGEST = 4 << 20; // bytes; a policy has some kilobytes
  private static final int MOST_VALUES = 200_000;
  private static final int DEEPEST = 16;

  private final String file;
  private final ParserImpl parser;
  private final List<Fault> faults;
  private int values;

  private YamlFile(String file, ParserImpl parser, List<Fault> faults) {
    this.file = file;
    this.parser = parser;
    this.faults = faults;
  }

  /// The document cannot be read on.
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    Unreadable(int line, String reason) {
      super(reason);
      this.line = line;
    }
  }

  /// {@return the document; absent where it cannot be read, and then a fault says why}
  public static Optional<Yaml> read(String file, byte[] bytes, List<Fault> faults) {
    try {
      var settings = LoadSettings.builder().setLabel(file).setCodePointLimit(LARGEST).build();
      var parser = new ParserImpl(settings, new StreamReader(settings, text(bytes)));
      return Optional.of(new YamlFile(file, parser, faults).document());
    } catch (Unreadable unreadable) {
      return refused(file, unreadable.line, String.valueOf(unreadable.getMessage()), faults);
    } catch (MarkedYamlEngineException wrong) {
      return refused(file, line(wrong.getProblemMark()), "not YAML: " + wrong.getProblem(), faults);
    } catch (YamlEngineException wrong) {
      return refused(file, 1, "not YAML: " + wrong.getMessage(), faults);
    }
  }

  private static Optional<Yaml> refused(String file, int line, String reason, List<Fault> faults) {
    faults.add(new Fault(file, line, reason.lines().findFirst().orElse("not YAML")));
    return Optional.empty();
  }

  private static String text(byte[] bytes) throws Unreadable {
    if (bytes.length > LARGEST) {
      throw new Unreadable(1, "the file is larger than " + (LARGEST >> 20) + " MiB");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException noText) {
      throw new Unreadable(1, "the file is not UTF-8 text");
    }
  }

  private Yaml document() throws Unreadable {
    parser.next(); // the stream's start
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      throw new Unreadable(1, "the file is empty");
    }
    parser.next(); // the document's start
    Yaml value = value(parser.next(), 0);
    parser.next(); // the document's end
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      throw new Unreadable(line(parser.peekEvent()), "a second document begins here");
    }
    return value;
  }

  private Yaml value(Event event, int depth) throws Unreadable {
    int line = line(event);
    boolean alias = event.getEventId() == Event.ID.Alias;
    if (alias || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      throw new Unreadable(line, "anchors and aliases are not used here");
    }
    if (++values > MOST_VALUES || depth > DEEPEST) {
      throw new Unreadable(line, "too many values, or too deep");
    }
    if (event instanceof ScalarEvent scalar) {
      return new Text(scalar.getValue(), line);
    }
    return event.getEventId() == Event.ID.SequenceStart ? items(line, depth) : fields(line, depth);
  }

  private Items items(int line, int depth) throws Unreadable {
    var all = new ArrayList<Yaml>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      all.add(value(parser.next(), depth + 1));
    }
    parser.next();
    return new Items(all, line);
  }

  private Fields fields(int line, int depth) throws Unreadable {
    Map<String, Yaml> all = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event key = parser.next();
      if (!(value(key, depth + 1) instanceof Text text)) {
        throw new Unreadable(line(key), "a key must be a text");
      }
      Yaml value = value(parser.next(), depth + 1);
      if (lines.put(text.text(), text.line()) != null) {
        faults.add(new Fault(file, text.line(), "'" + text.text() + "' stands twice"));
      }
      all.put(text.text(), value);
    }
    parser.next();
    return new Fields(all, lines, line);
  }

  private static int line(Event event) {
    return line(event.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(at -> at.getLine() + 1).orElse(1);
  }
}
