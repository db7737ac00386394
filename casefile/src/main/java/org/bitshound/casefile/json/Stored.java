package org.bitshound.casefile.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.bitshound.casefile.Incomplete;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The parts of a document, read one by one.
final class Stored {
  private final CaseFileReader whole;
  private final JsonFactory json;
  private final CaseFileBytes bytes;

  Stored(CaseFileReader whole, JsonFactory json, CaseFileBytes bytes) {
    this.whole = whole;
    this.json = json;
    this.bytes = bytes;
  }

  <T> T read(Places places, int at, Function<JsonIn, T> fields) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text(places, at))) {
      var in = new JsonIn(parser);
      in.expectObject();
      T one = fields.apply(in);
      in.expectEnd();
      return one;
    } catch (JsonIn.Fault | Incomplete | JacksonException fault) {
      throw brokenAs(fault);
    }
  }

  private byte[] text(Places places, int at) {
    try {
      return bytes.read(places.start(at), places.length(at));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// A part does not know its line: who reads the whole in order finds the fault again and does.
  private RuntimeException brokenAs(RuntimeException fault) {
    try (InputStream in = stream()) {
      whole.read(in, known -> {});
      return fault;
    } catch (BrokenCaseFileException broken) {
      return new BrokenPartException(broken);
    } catch (IOException failed) {
      return new UncheckedIOException(failed);
    }
  }

  InputStream stream() {
    return new BufferedInputStream(new InOrder(bytes), 1 << 16);
  }

  /// All the bytes.
  private static final class InOrder extends InputStream {
    private final CaseFileBytes bytes;
    private long at;

    InOrder(CaseFileBytes bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int most = (int) Math.min(length, bytes.size() - at);
      if (most <= 0) {
        return -1;
      }
      System.arraycopy(bytes.read(at, most), 0, into, offset, most);
      at += most;
      return most;
    }
  }
}
