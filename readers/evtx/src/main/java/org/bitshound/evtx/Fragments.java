package org.bitshound.evtx;

import java.util.Arrays;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.What;
import org.jspecify.annotations.Nullable;

/// Reads fragments of BinXML in one chunk and knows the chunk's templates. Reused from chunk to
/// chunk; not thread-safe.
final class Fragments {
  private static final int FRAGMENT_HEADER_SIZE = 4;
  private static final int INSTANCE_HEADER =
      10; // token, one byte, template id u32, definition's offset u32
  private static final int DEFINITION_HEADER = 24; // next definition u32, GUID, size u32
  private static final int SLOTS = 1024; // of the table below: a chunk has 20 templates, seldom 100
  private static final int MOST_KNOWN = 700;

  private final TemplateCache cache;
  private final Content content = new Content();

  // The chunk's templates by the offset of their definition: open addressing, 0 marks a free slot.
  private final int[] offsets = new int[SLOTS];
  private final @Nullable Template[] templates = new @Nullable Template[SLOTS];
  private int known;
  private long steps;

  private ByteView chunk = ByteView.of(new byte[0]);

  Fragments(TemplateCache cache) {
    this.cache = cache;
  }

  void open(ByteView chunk) {
    this.chunk = chunk;
    steps = 0;
    forget();
  }

  ByteView chunk() {
    return chunk;
  }

  private void forget() {
    Arrays.fill(offsets, 0);
    known = 0;
  }

  /// Reads the fragment at an offset.
  ///
  /// @return where it ends
  int read(int offset, int end, Instance into) throws BinXmlException {
    int at = offset;
    if (end - at >= FRAGMENT_HEADER_SIZE && token(at) == Token.FRAGMENT_HEADER) {
      at += FRAGMENT_HEADER_SIZE;
    }
    if (end - at < 1) {
      throw new BinXmlException(What.RECORD_TRUNCATED, at, "BinXML", "no bytes");
    }
    if (token(at) != Token.TEMPLATE_INSTANCE) {
      content.read(chunk, at, end, false);
      into.plain(compiled());
      return content.end();
    }
    if (end - at < INSTANCE_HEADER) {
      throw new BinXmlException(
          What.RECORD_TRUNCATED, at, INSTANCE_HEADER + " bytes", end - at + " bytes");
    }
    int templateId = chunk.i32(at + 2);
    int definition = chunk.i32(at + 6);
    at += INSTANCE_HEADER;
    Template template = template(definition, templateId, at - 4);
    if (definition == at) { // it stands here, where it is used for the first time
      at += DEFINITION_HEADER + chunk.i32(definition + 20);
    }
    int behind = into.filled(template, chunk, at, end);
    spend((long) template.nodes + into.count());
    bound(offset);
    return behind;
  }

  /// An instance repeats the id of its definition. Where a chunk is torn between two generations,
  /// it points into the other one: only the id tells, each time anew.
  private void checkId(int definition, int templateId) throws BinXmlException {
    int id = chunk.i32(definition + 4); // the GUID begins with it
    if (id != templateId) {
      throw new BinXmlException(
          What.TEMPLATE_MISSING,
          definition,
          "template 0x" + Integer.toHexString(templateId),
          "0x" + Integer.toHexString(id));
    }
  }

  /// Counts steps; the next fragment is not read where they are too many.
  void spend(long more) {
    steps += more;
  }

  /// {@return whether there is room to keep a stencil}
  boolean keeps(Stencil stencil) {
    return stencil.depth <= Limits.STENCILS && cache.keeps(stencil.size());
  }

  private Template compiled() throws BinXmlException {
    spend((long) Limits.COMPILING_STEPS * content.length());
    bound(content.end());
    return cache.of(content);
  }

  private void bound(int at) throws BinXmlException {
    if (steps > Limits.CHUNK_STEPS) {
      throw new BinXmlException(
          What.SIZE_LIMIT,
          at,
          "at most " + Limits.CHUNK_STEPS + " steps for the records of one chunk",
          "more");
    }
  }

  private int token(int at) {
    return chunk.u8(at) & ~Token.MORE;
  }

  private Template template(int definition, int templateId, int pointer) throws BinXmlException {
    int slot = (definition * 0x9e37_79b1) >>> 22; // its upper ten bits
    while (offsets[slot] != 0) {
      Template found = templates[slot];
      if (offsets[slot] == definition && found != null) {
        checkId(definition, templateId);
        return found;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    Template read = define(definition, templateId, pointer);
    if (known == MOST_KNOWN) {
      forget();
      return read;
    }
    known++;
    offsets[slot] = definition;
    templates[slot] = read;
    return read;
  }

  private Template define(int definition, int templateId, int pointer) throws BinXmlException {
    if (definition < ChunkHeader.SIZE || !chunk.holds(definition, DEFINITION_HEADER)) {
      throw new BinXmlException(
          What.TEMPLATE_MISSING,
          pointer,
          "a template inside the chunk",
          "offset " + Integer.toUnsignedString(definition));
    }
    checkId(definition, templateId);
    int start = definition + DEFINITION_HEADER;
    long size = chunk.u32(definition + 20);
    if (!chunk.holds(start, size)) {
      throw new BinXmlException(
          What.TEMPLATE_MISSING, definition, "a template inside the chunk", size + " bytes");
    }
    content.read(chunk, start, start + (int) size, true);
    return compiled();
  }
}
