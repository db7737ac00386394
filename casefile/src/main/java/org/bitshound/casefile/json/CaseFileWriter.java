package org.bitshound.casefile.json;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.KeptCases;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Writes a case file as CASEFILE.md has it: UTF-8, `schema` first, fields in the contract's order,
/// the same bytes for the same document. Thread-safe.
public final class CaseFileWriter {
  private static final int DEPTH_OF_CASES = 2;
  private static final int TYPICAL_CASE = 8192;

  private final JsonFactory json = new JsonFactory();

  /// One writer serves any number of documents.
  public CaseFileWriter() {}

  /// Writes the document and a last line break; the stream stays open.
  ///
  /// @throws IOException where the stream refuses
  public void write(CaseFile document, OutputStream out) throws IOException {
    try {
      JsonGenerator generator = json.createGenerator(new PeopleCompare(0), new Unclosed(out));
      try (generator) {
        write(document, generator);
      }
      out.write('\n');
      out.flush();
    } catch (JacksonIOException refused) {
      throw refused.getCause();
    }
  }

  private static void write(CaseFile document, JsonGenerator generator) throws JacksonException {
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

  /// {@return a case as the document has it at its place, for [KeptCases#text]}
  public byte[] text(Case one) {
    var text = new ByteArrayOutputStream(TYPICAL_CASE);
    try (var generator = json.createGenerator(new PeopleCompare(DEPTH_OF_CASES), text)) {
      new JsonOut(generator).row(one, CaseJson::write);
    }
    return text.toByteArray();
  }

  /// A layout of its own for each document, since a layout counts depth.
  private static final class PeopleCompare extends ObjectWriteContext.Base {
    private final Layout layout;

    PeopleCompare(int depth) {
      layout = new Layout(depth);
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
