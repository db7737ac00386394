package org.bitshound.testing.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// A run of BinXML tokens, put together one by one. Nothing checks that they make sense: whoever
/// wants a wrong stream writes one. Offsets and sizes are worked out when the run goes into a
/// chunk.
///
/// ```java
/// BinXml.inTemplate().fragment()
///     .open("EventData").closeStart()
///     .open("Data").attribute("Name").text("jobTitle").closeStart().substitution(0, Value.STRING).close()
///     .close().end();
/// ```
///
/// Source: [MS-EVEN6] 2.2.12 "BinXml".
public final class BinXml {
  /// The dependency id of an element that depends on no substitution.
  public static final int NO_DEPENDENCY = 0xffff;

  private final boolean dependencyIds;
  private final List<Consumer<Emission>> tokens = new ArrayList<>();

  private BinXml(boolean dependencyIds) {
    this.dependencyIds = dependencyIds;
  }

  /// {@return an empty run whose elements carry a dependency id, as in template definitions}
  public static BinXml inTemplate() {
    return new BinXml(true);
  }

  /// {@return an empty run whose elements carry no dependency id, as where a record has no
  /// template}
  public static BinXml inRecord() {
    return new BinXml(false);
  }

  /// {@return a fragment that is one instance of a template}
  public static BinXml instance(Template template, List<Value> values) {
    return inRecord().fragment().template(template, values);
  }

  /// The fragment header: version 1.1, no flags.
  public BinXml fragment() {
    return bytes(0x0f, 0x01, 0x01, 0x00);
  }

  /// The end of the stream.
  public BinXml end() {
    return bytes(0x00);
  }

  /// Opens an element that depends on nothing.
  public BinXml open(String name) {
    return open(name, NO_DEPENDENCY);
  }

  /// Opens an element that vanishes where the substitution of this number is null.
  public BinXml open(String name, int dependencyId) {
    int written = dependencyIds ? dependencyId : -1;
    return then(to -> to.openElement(name, written));
  }

  /// Makes the element opened last say that it has this many bytes, whatever it has.
  public BinXml claimingSize(long size) {
    return then(to -> to.claimSize(size));
  }

  /// An attribute; its value follows as text, references or a substitution.
  public BinXml attribute(String name) {
    return then(to -> to.attribute(name));
  }

  /// The end of a start tag, `>`.
  public BinXml closeStart() {
    return then(Emission::closeStart);
  }

  /// The end of an empty element, `/>`.
  public BinXml closeEmpty() {
    return then(Emission::closeEmpty);
  }

  /// The end tag.
  public BinXml close() {
    return then(Emission::close);
  }

  /// Text.
  public BinXml text(String text) {
    return then(to -> to.text(0x05).u8(Value.STRING).u16(text.length()).utf16(text));
  }

  /// A CDATA section.
  public BinXml cdata(String text) {
    return then(to -> to.text(0x07).u16(text.length()).utf16(text));
  }

  /// A character reference, `&#...;`.
  public BinXml characterReference(int codeUnit) {
    return then(to -> to.text(0x08).u16(codeUnit));
  }

  /// An entity reference such as `&lt;`, by its name alone.
  public BinXml entityReference(String name) {
    return then(to -> {
      to.text(0x09);
      to.name(name);
    });
  }

  /// A processing instruction.
  public BinXml processingInstruction(String target, String data) {
    return then(to -> {
      to.raw().u8(0x0a);
      to.name(target);
      to.raw().u8(0x0b).u16(data.length()).utf16(data);
    });
  }

  /// A substitution that leaves its element standing when the value is null.
  public BinXml substitution(int number, int type) {
    return then(to -> to.raw().u8(0x0d).u16(number).u8(type));
  }

  /// A substitution whose element vanishes when the value is null.
  public BinXml optionalSubstitution(int number, int type) {
    return then(to -> to.raw().u8(0x0e).u16(number).u8(type));
  }

  /// An instance of a template, which is defined on the spot if the chunk has it not yet.
  public BinXml template(Template template, List<Value> values) {
    List<Value> kept = List.copyOf(values);
    return then(to -> to.template(template, kept));
  }

  /// An instance that points at this offset in the chunk, whatever lies there.
  public BinXml templateAt(UUID guid, long offset, List<Value> values) {
    List<Value> kept = List.copyOf(values);
    return then(to -> to.templateAt(guid, offset, kept));
  }

  /// A name: its offset, and the name itself where the chunk meets it first.
  public BinXml name(String name) {
    return then(to -> to.name(name));
  }

  /// Another run at this place; its elements do not belong to the ones open here.
  public BinXml then(BinXml other) {
    return then(to -> to.inside(other));
  }

  /// Bytes as they are.
  public BinXml bytes(int... bytes) {
    int[] kept = bytes.clone();
    return then(to -> {
      for (int one : kept) {
        to.raw().u8(one);
      }
    });
  }

  /// A 16-bit number as it is.
  public BinXml u16(int value) {
    return then(to -> to.raw().u16(value));
  }

  /// A 32-bit number as it is.
  public BinXml u32(long value) {
    return then(to -> to.raw().u32(value));
  }

  /// The offset in the chunk of the place this far from here, as a 32-bit number.
  public BinXml offsetFromHere(int distance) {
    return then(to -> to.raw().u32(to.raw().size() + (long) distance));
  }

  void writeTo(Emission emission) {
    tokens.forEach(token -> token.accept(emission));
  }

  BinXml raw(byte[] bytes) {
    return then(to -> to.raw().bytes(bytes));
  }

  private BinXml then(Consumer<Emission> token) {
    tokens.add(token);
    return this;
  }
}
