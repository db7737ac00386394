package org.bitshound.casefile.json;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.bitshound.casefile.CaseFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Writes a case file as CASEFILE.md has it: UTF-8, `schema` first, fields in the contract's order,
/// the same bytes for the same document. Thread-safe.
public final class CaseFileWriter {
  private final JsonFactory json = new JsonFactory();

  /// One writer serves any number of documents.
  public CaseFileWriter() {}

  /// Writes the document and a last line break; the stream stays open.
  ///
  /// @throws IOException where the stream refuses
  public void write(CaseFile document, OutputStream out) throws IOException {
    try {
      JsonGenerator generator = json.createGenerator(new PeopleCompare(), new Unclosed(out));
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
    out.rowsEvenIfNone("cases", document.cases(), CaseJson::write);
    out.rowsEvenIfNone("groups", document.groups(), DocumentJson::write);
    out.rowsEvenIfNone("defects", document.defects(), DocumentJson::write);
    generator.writeEndObject();
  }

  /// A layout of its own for each document, since a layout counts depth.
  private static final class PeopleCompare extends ObjectWriteContext.Base {
    private final Layout layout = new Layout();

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
