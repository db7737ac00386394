package org.bitshound.snapshots;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.snapshot.ListedJob;

/// `Get-BitsTransfer | Export-Clixml`. Each value is an element named for its type, with the
/// property's name in `N`: `<S N="DisplayName">…`, `<DT N="CreationTime">…`; an enumeration is an
/// `Obj` with a `ToString`, files are the `Obj` elements of an `LST`. Source: [MS-PSRP] 2.2.5.
final class ClixmlListing {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final XMLStreamReader xml;
  private final LocalTimes times;
  private final List<ListedJob> jobs = new ArrayList<>();

  /// An object with its properties. Those of objects in it that are no objects of BITS are its own.
  private static final class Part {
    final JobProperties properties = new JobProperties();
    final List<Part> parts = new ArrayList<>();
    final String name;
    final long offset;
    int items;

    Part(String name, long offset) {
      this.name = name;
      this.offset = offset;
    }
  }

  private ClixmlListing(XMLStreamReader xml, LocalTimes times) {
    this.xml = xml;
    this.times = times;
  }

  static List<ListedJob> jobs(String text, LocalTimes times, Consumer<Defect> defects) {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var found = new ArrayList<ListedJob>();
    try {
      var listing = new ClixmlListing(factory.createXMLStreamReader(new StringReader(text)), times);
      try {
        listing.read();
      } finally {
        found.addAll(listing.jobs);
      }
    } catch (XMLStreamException broken) {
      defects.accept(
          new Defect(
              Math.max(
                  0, broken.getLocation() == null ? 0 : broken.getLocation().getCharacterOffset()),
              What.RECORD_TRUNCATED,
              Severity.LOST,
              "XML",
              "something else, or the end of the file",
              "the jobs before it are read"));
    }
    return found;
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Obj")) {
        job(part(1));
      }
    }
  }

  private void job(Part part) {
    ListedJob.Draft job = part.properties.job(part.offset, times);
    if (job.id.isEmpty()) {
      part.parts.forEach(this::job); // an array of jobs
      return;
    }
    for (Part each : part.parts) {
      if (each.name.equals("filelist")) {
        each.parts.forEach(file -> file.properties.file().ifPresent(job.files::add));
      }
    }
    jobs.add(job.toJob());
  }

  /// Reads an `Obj` to its end.
  private Part part(int depth) throws XMLStreamException {
    var part = new Part(lower(nameOf()), xml.getLocation().getCharacterOffset());
    int open = 1;
    while (open > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> open += start(part, depth);
        case XMLStreamConstants.END_ELEMENT -> open--;
        default -> {}
      }
    }
    return part;
  }

  /// {@return how many elements it left open}
  private int start(Part part, int depth) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "Obj" -> {
        if (depth >= Limits.DEPTH) {
          return 1; // its properties are the outer one's; deeper than any tool nests
        }
        Part inner = part(depth + 1);
        part.parts.add(inner);
        part.properties.putParts(inner.name, inner.properties);
      }
      case "S", "DT", "G", "I32", "U32", "I64", "U64", "B", "TS", "URI", "Version", "ToString" -> {
        String name = xml.getLocalName().equals("ToString") ? JobProperties.TEXT : nameOf();
        String value = unescaped(xml.getElementText());
        part.properties.put(name.isEmpty() ? "[" + part.items++ + "]" : name, value);
      }
      default -> {
        return 1; // Props, MS, LST, TN …
      }
    }
    return 0;
  }

  private String nameOf() {
    return Objects.requireNonNullElse(xml.getAttributeValue(null, "N"), "");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
