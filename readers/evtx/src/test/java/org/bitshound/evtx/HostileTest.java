package org.bitshound.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.evtx.Written.TIME;
import static org.bitshound.evtx.Written.instance;
import static org.bitshound.evtx.Written.log;
import static org.bitshound.evtx.Written.logOf;
import static org.bitshound.evtx.Written.with;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.BinXml;
import org.bitshound.testing.evidence.EventLog;
import org.bitshound.testing.evidence.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Logs that somebody made to hurt their reader: bounded time, bounded memory, a defect.
///
/// The time limit is far above what is needed (all of them together take some seconds), so that a
/// slow machine does not fail them; without the reader's limits most would run for hours.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTest {
  private static final int RECORD = 4096 + 512;

  @Test
  void aDefinitionThatContainsAnInstanceOfItselfIsADefect() {
    BinXml inner = BinXml.inTemplate().fragment().open("a").closeStart();
    inner.templateAt(Written.ID, 0x226, List.of()).close().end();

    assertLost(logOf(inner), What.VALUE_TYPE, "token 0xc");
  }

  @Test
  void anInstanceWhoseDefinitionLiesInTheHeaderOrBehindTheChunkIsADefect() {
    for (long offset : new long[] {0, 100, 65_530, 70_000, 0x7fff_ffffL, 0xffff_ffffL}) {
      BinXml record = BinXml.inRecord().fragment().templateAt(Written.ID, offset, List.of()).end();

      assertThat(only(log(record)).what()).as("" + offset).isEqualTo(What.TEMPLATE_MISSING);
    }
  }

  @Test
  void aDefinitionAtTheInstanceItselfIsADefect() {
    BinXml record =
        BinXml.inRecord().fragment().bytes(0x0c, 0x01).u32(0x0c).offsetFromHere(-8).u32(0).end();

    assertThat(only(log(record)).severity()).isEqualTo(Severity.LOST);
  }

  @Test
  void elementsNestedTooDeepAreADefect() {
    BinXml xml = BinXml.inTemplate().fragment();
    for (int i = 0; i < 65; i++) {
      xml.open("a").closeStart();
    }
    for (int i = 0; i < 65; i++) {
      xml.close();
    }

    assertLost(logOf(xml.end()), What.DEPTH_LIMIT, "more");
  }

  @Test
  void fragmentsNestedTooDeepAreADefectInBothFormats() {
    BinXml shape = BinXml.inTemplate().fragment().open("a").closeStart();
    shape.optionalSubstitution(0, Value.BINXML).close().end();
    Value value = Value.string("the core");
    for (int i = 0; i < 10; i++) {
      value = Value.binXml(instance("a", shape, value));
    }
    byte[] file = log(instance("a", shape, value));

    assertLost(file, What.DEPTH_LIMIT, "more");
    assertThat(Dumped.of(file, Format.XML).defects()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void embeddingThatGrowsExponentiallyStopsAtALimit(Format format) {
    Dumped dumped = Dumped.of(log(bomb(7, 100)), format);

    assertThat(dumped.records()).isZero();
    assertThat(dumped.defects()).extracting(Defect::what).containsExactly(What.SIZE_LIMIT);
  }

  /// {@return a record in which each level of embedding stands many times in the one around it}
  private static BinXml bomb(int levels, int times) {
    BinXml shape = BinXml.inTemplate().fragment().open("a").closeStart();
    for (int i = 0; i < times; i++) {
      shape.optionalSubstitution(0, Value.BINXML);
    }
    shape.close().end();
    Value value = Value.string("the core");
    for (int i = 0; i < levels; i++) {
      value = Value.binXml(instance("a", shape, value));
    }
    return instance("a", shape, value);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void embeddingThatShowsNothingStopsAtALimitToo(Format format) {
    BinXml leaf = BinXml.inTemplate().fragment().open("a").closeStart();
    BinXml branch = BinXml.inTemplate().fragment().open("b").closeStart();
    for (int i = 0; i < 4000; i++) {
      leaf.optionalSubstitution(1, Value.STRING);
      branch.optionalSubstitution(0, Value.BINXML);
    }
    leaf.close().end();
    branch.close().end();
    Value one = Value.binXml(instance("leaf", leaf, Value.nothing()));
    Value two = Value.binXml(instance("branch", branch, one));
    Value three = Value.binXml(instance("branch", branch, two));

    Dumped dumped = Dumped.of(log(instance("branch", branch, three)), format);

    assertThat(dumped.defects()).extracting(Defect::what).containsExactly(What.SIZE_LIMIT);
  }

  @Test
  void manyRecordsThatEachStayBelowTheLimitAreStoppedByTheirChunks() {
    var log = new EventLog("ws-01");
    for (int i = 0; i < 200; i++) {
      log.add(TIME, bomb(2, 40)); // half a MB of text from 250 bytes
    }
    var longest = new int[1];
    var out =
        new OutputStream() {
          @Override
          public void write(int one) {
            throw new IllegalStateException("byte by byte");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            longest[0] = Math.max(longest[0], length);
          }
        };
    var defects = new ArrayList<Defect>();

    long records = write(log.toBytes(), out, defects);

    assertThat(records).isBetween(1L, 199L);
    assertThat(longest[0]).isLessThan(32 << 20);
    assertThat(defects).extracting(Defect::what).containsOnly(What.SIZE_LIMIT);
  }

  private static long write(byte[] file, OutputStream out, List<Defect> defects) {
    try {
      return Dump.write(MappedFile.of(file), Format.JSONL, out, defects::add, 2);
    } catch (java.io.IOException cannot) {
      throw new java.io.UncheckedIOException(cannot);
    }
  }

  @Test
  void anEventKeepsABoundedNumberOfFragments() {
    BinXml shape = BinXml.inTemplate().fragment().open("Event").closeStart();
    for (int i = 0; i < 1000; i++) {
      shape.optionalSubstitution(0, Value.BINXML);
    }
    shape.close().end();
    BinXml leaf = BinXml.inTemplate().fragment().open("a").closeEmpty().end();
    Value[] many = Stream.generate(Value::nothing).limit(5000).toArray(Value[]::new);
    byte[] file = log(instance("b", shape, Value.binXml(instance("leaf", leaf, many))));

    assertThat(Written.walk(file)).extracting(Written.Met::event).containsOnly(Optional.empty());
  }

  @Test
  void anArrayOfThirtyThousandTextsIsWrittenInOneGo() {
    Value texts = Value.strings(IntStream.range(0, 20_000).mapToObj(i -> "").toList());
    BinXml data = Written.inside().open("Data").closeStart().substitution(0, 0x81).close();

    String json = Written.json(logOf(Written.event(data), texts));

    assertThat(json).contains("[\"\",\"\",\"\",").hasSizeGreaterThan(3 * 20_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {0x10, 0x7fff, 0x10000, 0x4000_0000L, 0x8000_0000L, 0xffff_ffffL})
  void moreValuesThanTheRecordHasBytesAreADefect(long count) {
    BinXml shape = BinXml.inTemplate().fragment().open("a").closeEmpty().end();
    byte[] file = log(instance("a", shape));
    int counted = RECORD + 24 + 14 + 24 + definitionSize(file);

    Defect defect = only(with(file, counted, count, 4));

    assertThat(defect.what()).isEqualTo(What.RECORD_TRUNCATED);
    assertThat(defect.offset()).isEqualTo(counted);
    assertThat(defect.found()).startsWith(count + " values in ");
  }

  private static int definitionSize(byte[] file) {
    return file[RECORD + 24 + 14 + 20] & 0xff;
  }

  @ParameterizedTest
  @ValueSource(longs = {0x10000, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL})
  void aDefinitionOfHugeSizeIsADefect(long size) {
    BinXml shape = BinXml.inTemplate().fragment().open("a").closeEmpty().end();

    Defect defect = only(with(log(instance("a", shape)), RECORD + 24 + 14 + 20, size, 4));

    assertThat(defect.what()).isEqualTo(What.TEMPLATE_MISSING);
    assertThat(defect.found()).isEqualTo(size + " bytes");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 27, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL})
  void aRecordOfImpossibleSizeIsSkippedAndTheNextOneRead(long size) {
    BinXml shape = BinXml.inTemplate().fragment().open("a").closeEmpty().end();
    byte[] file = with(log(instance("a", shape), instance("b", shape)), RECORD + 4, size, 4);

    assertThat(Written.walk(file)).extracting(Written.Met::recordId).containsExactly(2L);
    assertThat(Written.defects(file))
        .anySatisfy(defect -> {
          assertThat(defect.what()).isEqualTo(What.RECORD_TRUNCATED);
          assertThat(defect.offset()).isEqualTo(RECORD + 4);
          assertThat(defect.found()).isEqualTo(Long.toString(size));
        });
  }

  @Test
  void aLongNameThatIsUsedAgainAndAgainIsADefect() {
    BinXml shape = BinXml.inTemplate().fragment().open("r").closeStart();
    String name = "n".repeat(10_000);
    for (int i = 0; i < 500; i++) {
      shape.open(name).closeEmpty();
    }

    assertLost(logOf(shape.close().end()), What.SIZE_LIMIT, "more");
  }

  @Test
  void textInATagBeforeAnyAttributeIsADefect() {
    BinXml shape = BinXml.inTemplate().fragment().open("a").text("stray").closeStart();

    assertLost(logOf(shape.close().end()), What.VALUE_TYPE, "token 0x5");
  }

  @Test
  void aSecondFragmentHeaderInsideAnElementIsADefect() {
    BinXml shape = BinXml.inTemplate().fragment().open("a").closeStart().fragment();

    assertLost(logOf(shape.close().end()), What.VALUE_TYPE, "token 0xf");
  }

  @Test
  void aTreeThatNeverEndsIsADefect() {
    BinXml shape = BinXml.inTemplate().fragment().open("a").closeStart();

    assertThat(only(logOf(shape)).what()).isEqualTo(What.RECORD_TRUNCATED);
  }

  @Test
  void tokensThatTheFormatDoesNotHaveAreADefect() {
    for (int token : new int[] {0x10, 0x2f, 0x3f, 0x80, 0xff}) {
      BinXml shape = BinXml.inTemplate().fragment().open("a").closeStart().bytes(token);

      assertThat(only(logOf(shape.close().end())).what()).isEqualTo(What.VALUE_TYPE);
    }
  }

  @Test
  void namesOfElementsCannotEndTheMarkupAroundThem() {
    BinXml shape = BinXml.inTemplate().fragment().open("a><b c='\u001b[2J").closeEmpty().end();

    assertThat(Written.xml(logOf(shape))).isEqualTo("<a__b_c____2J/>");
  }

  @Test
  void textOfTemplatesCannotEndTheMarkupAroundIt() {
    BinXml shape = BinXml.inTemplate().fragment().open("a").closeStart();
    shape.cdata("]]><x>").entityReference("no<such").characterReference(0);
    shape.processingInstruction("p", "?><y>").text("</a>").close().end();
    byte[] file = logOf(shape);

    assertThat(XmlShape.of(Written.xml(file)))
        .isEqualTo(java.util.Map.of("a", "]]><x>&no<such;\ufffd</a>"));
    assertThat(Json.parse(Written.json(file)))
        .isEqualTo(java.util.Map.of("a", "]]><x>&no<such;\u0000</a>"));
  }

  @Test
  void manyTemplatesDoNotFillTheMemory() {
    var cache = new TemplateCache();
    String text = "x".repeat(25_000);
    for (int i = 0; i < 3000; i++) { // 150 MB of content
      BinXml shape = BinXml.inTemplate().fragment().open("a").closeStart().text(i + text);
      byte[] file = logOf(shape.close().end());
      var evtx = EvtxFile.of(MappedFile.of(file), defect -> {});
      var chunk = new Chunk(cache);
      assertThat(evtx.open(0, chunk, defect -> {}) && chunk.next() && chunk.decode()).isTrue();
    }

    assertThat(cache.bytesKept()).isLessThanOrEqualTo(Limits.CACHED_BYTES);
  }

  @Test
  void defectsOfOneChunkAreBounded() {
    BinXml bad = BinXml.inRecord().fragment().templateAt(Written.ID, 0, List.of()).end();
    byte[] file = log(Stream.generate(() -> bad).limit(500).toArray(BinXml[]::new));

    List<Defect> defects = Written.defects(file);

    assertThat(defects).hasSize(Limits.DEFECTS_OF_A_CHUNK);
    assertThat(defects.getLast().effect()).endsWith("more defects of this chunk are not listed");
  }

  private static Defect only(byte[] file) {
    List<Defect> defects =
        Written.defects(file).stream()
            .filter(defect -> defect.what() != What.CHUNK_CHECKSUM)
            .collect(Collectors.toList());
    assertThat(defects).hasSize(1);
    return defects.getFirst();
  }

  private static void assertLost(byte[] file, What what, String found) {
    Defect defect = only(file);
    assertThat(defect.what()).isEqualTo(what);
    assertThat(defect.found()).isEqualTo(found);
    assertThat(defect.effect()).isEqualTo("record 1 is not read");
  }
}
