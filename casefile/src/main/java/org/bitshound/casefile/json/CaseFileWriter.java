package org.bitshound.casefile.json;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.KeptCases;
import org.bitshound.casefile.KeptRuns;
import org.bitshound.casefile.PlaybookRun;
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
        write(document, generator);
      }
      out.write('\n');
      out.flush();
    } catch (JacksonIOException refused) {
      throw refused.getCause();
    }
  }

  private void write(CaseFile document, JsonGenerator generator) throws JacksonException {
    var out = new JsonOut(generator);
    generator.writeStartObject();
    out.text("schema", CaseFile.SCHEMA);
    out.row("tool", document.tool(), DocumentJson::write);
    out.row("options", document.options(), DocumentJson::write);
    out.row("summary", document.summary(), DocumentJson::write);
    out.rowsEvenIfNone("evidence", document.evidence(), EvidenceFileJson::write);
    out.rowsEvenIfNone("hosts", document.hosts(), HostJson::write);
    writeCases(document, generator, out);
    out.rowsEvenIfNone("groups", document.groups(), DocumentJson::write);
    writePlaybooks(document, generator, out);
    out.rowsEvenIfNone("defects", document.defects(), DocumentJson::write);
    out.rowIfAny("baseline", document.baseline(), PrevalenceJson::write);
    generator.writeEndObject();
  }

  private static void writeCases(CaseFile document, JsonGenerator generator, JsonOut out) {
    if (!(document.cases() instanceof KeptCases kept)) {
      out.rowsEvenIfNone("cases", document.cases(), CaseJson::write);
      return;
    }
    generator.writeName("cases");
    generator.writeStartArray();
    for (int at = 0; at < kept.size(); at++) {
      Optional<byte[]> written = kept.text(at);
      if (written.isPresent()) {
        generator.writeRawValue(new String(written.get(), StandardCharsets.UTF_8));
      } else {
        out.row(kept.get(at), CaseJson::write);
      }
    }
    generator.writeEndArray();
  }

  private void writePlaybooks(CaseFile document, JsonGenerator generator, JsonOut out) {
    out.rows(
        "playbooks",
        document.playbooks(),
        (playbook, fields) -> {
          PlaybookJson.write(playbook, fields);
          generator.writeName("runs");
          generator.writeStartArray();
          writeRuns(playbook.runs(), generator);
          generator.writeEndArray();
        });
  }

  private void writeRuns(List<PlaybookRun> runs, JsonGenerator generator) {
    for (int at = 0; at < runs.size(); at++) {
      Optional<byte[]> written = runs instanceof KeptRuns kept ? kept.text(at) : Optional.empty();
      byte[] text = written.isPresent() ? written.get() : text(runs.get(at));
      generator.writeRawValue(new String(text, StandardCharsets.UTF_8));
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
    var text = new ByteArrayOutputStream(TYPICAL_CASE);
    try (var generator = json.createGenerator(new PeopleCompare(Layout.ofCase()), text)) {
      new JsonOut(generator).row(one, CaseJson::write);
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
