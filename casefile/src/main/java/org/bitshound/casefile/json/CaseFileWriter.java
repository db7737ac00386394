package org.bitshound.casefile.json;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.KeptCases;
import org.bitshound.casefile.KeptRuns;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.PrevalenceRow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Writes a case file as CASEFILE.md has it: UTF-8, `schema` first, fields in the contract's order,
/// the same bytes for the same document. Thread-safe.
public final class CaseFileWriter {
  private static final int TYPICAL_CASE = 8192;
  private static final int TYPICAL_SPREAD = 1024;

  /// A line break, its indentation, and the bracket.
  private static final int END_OF_CASE = "\n    }".length();

  private final JsonFactory json = new JsonFactory();

  /// One writer serves any number of documents.
  public CaseFileWriter() {}

  /// Writes the document and a last line break; the stream stays open.
  ///
  /// @throws IOException where the stream refuses
  public void write(CaseFile document, OutputStream out) throws IOException {
    try {
      JsonGenerator generator =
          json.createGenerator(new PeopleCompare(Layout.ofDocument()), new Unclosed(out));
      try (generator) {
        write(document, generator, out);
      }
      out.write('\n');
      out.flush();
    } catch (JacksonIOException refused) {
      throw refused.getCause();
    }
  }

  private void write(CaseFile document, JsonGenerator generator, OutputStream bytes)
      throws JacksonException, IOException {
    var out = new JsonOut(generator);
    generator.writeStartObject();
    out.text("schema", CaseFile.SCHEMA);
    out.row("tool", document.tool(), DocumentJson::write);
    out.row("options", document.options(), DocumentJson::write);
    out.row("summary", document.summary(), DocumentJson::write);
    out.rowsEvenIfNone("evidence", document.evidence(), EvidenceFileJson::write);
    out.rowsEvenIfNone("hosts", document.hosts(), HostJson::write);
    writeCases(document, out, generator, bytes);
    out.rowsEvenIfNone("groups", document.groups(), DocumentJson::write);
    writePlaybooks(document, out, generator, bytes);
    out.rowsEvenIfNone("defects", document.defects(), DocumentJson::write);
    out.rowIfAny("baseline", document.baseline(), PrevalenceJson::write);
    out.rows("intel", document.intel(), IntelJson::write);
    generator.writeEndObject();
  }

  private static void writeCases(
      CaseFile document, JsonOut out, JsonGenerator generator, OutputStream bytes)
      throws IOException {
    if (!(document.cases() instanceof KeptCases kept)) {
      out.rowsEvenIfNone("cases", document.cases(), CaseJson::write);
      return;
    }
    generator.writeName("cases");
    generator.writeStartArray();
    for (int at = 0; at < kept.size(); at++) {
      Optional<byte[]> written = kept.text(at);
      if (written.isPresent()) {
        writeValue(written.get(), generator, bytes);
      } else {
        out.row(kept.get(at), CaseJson::write);
      }
    }
    generator.writeEndArray();
  }

  /// A text goes to the stream as it is, behind what the generator has written.
  private static void writeValue(byte[] text, JsonGenerator generator, OutputStream bytes)
      throws IOException {
    generator.writeRawValue("");
    generator.flush();
    bytes.write(text);
  }

  private void writePlaybooks(
      CaseFile document, JsonOut out, JsonGenerator generator, OutputStream bytes)
      throws IOException {
    if (document.playbooks().isEmpty()) {
      return;
    }
    generator.writeName("playbooks");
    generator.writeStartArray();
    for (Playbook playbook : document.playbooks()) {
      generator.writeStartObject();
      PlaybookJson.write(playbook, out);
      generator.writeName("runs");
      generator.writeStartArray();
      writeRuns(playbook.runs(), generator, bytes);
      generator.writeEndArray();
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  private void writeRuns(List<PlaybookRun> runs, JsonGenerator generator, OutputStream bytes)
      throws IOException {
    for (int at = 0; at < runs.size(); at++) {
      Optional<byte[]> written = runs instanceof KeptRuns kept ? kept.text(at) : Optional.empty();
      byte[] text = written.isPresent() ? written.get() : text(runs.get(at));
      writeValue(text, generator, bytes);
    }
  }

  /// {@return a run as the document has it at its place, for [KeptRuns#text]}
  public byte[] text(PlaybookRun run) {
    var text = new ByteArrayOutputStream(TYPICAL_CASE);
    try (var generator = json.createGenerator(new PeopleCompare(Layout.ofRun()), text)) {
      new JsonOut(generator).row(run, RunJson::write);
    }
    return text.toByteArray();
  }

  /// {@return a case as the document has it at its place, for [KeptCases#text]}
  public byte[] text(Case one) {
    return text(textAround(one), one.destinations(), one.prevalence());
  }

  /// {@return a case as the document has it at its place, but for what says how common something
  /// is}
  public CaseText textAround(Case one) {
    var text = new ByteArrayOutputStream(TYPICAL_CASE);
    int gap;
    try (var generator = json.createGenerator(new PeopleCompare(Layout.ofCase()), text)) {
      var out = new JsonOut(generator);
      generator.writeStartObject();
      CaseJson.writeToFiles(one, out);
      generator.flush();
      gap = text.size();
      CaseJson.writeFromNetwork(one, out);
      generator.writeEndObject();
    }
    return new CaseText(text.toByteArray(), gap);
  }

  /// {@return a case as [#text(Case)] writes it, with what is known now of how common something is}
  public byte[] text(
      CaseText around, List<Destination> destinations, List<PrevalenceRow> prevalence) {
    var text = new ByteArrayOutputStream(around.bytes().length + TYPICAL_SPREAD);
    text.write(around.bytes(), 0, around.gap());
    if (!destinations.isEmpty() || !prevalence.isEmpty()) {
      byte[] fields = spread(destinations, prevalence);
      text.write(',');
      text.write(fields, 1, fields.length - 1 - END_OF_CASE);
    }
    text.write(around.bytes(), around.gap(), around.bytes().length - around.gap());
    return text.toByteArray();
  }

  /// The two fields as if a case had no others.
  private byte[] spread(List<Destination> destinations, List<PrevalenceRow> prevalence) {
    var text = new ByteArrayOutputStream(TYPICAL_SPREAD);
    try (var generator = json.createGenerator(new PeopleCompare(Layout.ofCase()), text)) {
      new JsonOut(generator)
          .row(destinations, (some, out) -> CaseJson.writeSpread(some, prevalence, out));
    }
    return text.toByteArray();
  }

  /// {@return a host as the document has it}
  byte[] text(Host host) {
    var text = new ByteArrayOutputStream(TYPICAL_CASE);
    try (var generator = json.createGenerator(new PeopleCompare(Layout.ofCase()), text)) {
      new JsonOut(generator).row(host, HostJson::write);
    }
    return text.toByteArray();
  }

  /// A layout of its own for each document, since a layout counts depth.
  private static final class PeopleCompare extends ObjectWriteContext.Base {
    private final Layout layout;

    PeopleCompare(Layout layout) {
      this.layout = layout;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return layout;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /// The caller's stream, which is the caller's to close.
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() {}
  }
}
