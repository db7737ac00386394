package org.bitshound.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bitshound.testing.evidence.BinXml;
import org.bitshound.testing.evidence.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The first record of a shape is written part by part, all others by the stencil that is cut of
/// it: nothing may show which was which.
class StencilTest {
  private static final int RECORDS = 400;
  private static final int VALUES = 7;

  /// Values that differ in what they leave behind: nothing, no text, quotes or none, one member or
  /// several.
  private static final List<Value> VALUES_MET =
      List.of(
          Value.nothing(),
          Value.string(""),
          Value.string("text \"quoted\""),
          Value.string("other"),
          Value.string("\0behind the end"),
          Value.of(ValueType.STRING, new byte[] {'h'}),
          Value.uint32(7),
          Value.uint8(255),
          Value.bool(true),
          Value.float64(1.5),
          Value.float64(Double.NaN),
          Value.guid(Written.ID),
          Value.of(ValueType.GUID, new byte[] {1}),
          Value.fileTime(Written.TIME),
          Value.of(ValueType.STRING | ValueType.ARRAY, new byte[] {'h'}),
          Value.of(ValueType.STRING | ValueType.ARRAY, new byte[] {'h', 0, 0, 0}),
          Value.of(ValueType.STRING | ValueType.ARRAY, new byte[] {'a', 0, 0, 0, 'b', 0, 0, 0}),
          Value.of(ValueType.UINT16 | ValueType.ARRAY, new byte[] {1}),
          Value.of(ValueType.UINT16 | ValueType.ARRAY, new byte[] {1, 0, 2, 0}),
          Value.of(ValueType.BINXML, new byte[] {0, 0}));

  @ParameterizedTest
  @EnumSource
  void aRecordReadsTheSameWhateverWasMetBefore(Format format) {
    List<BinXml> records = records(new Random(2026));

    List<String> together = Dumped.of(Written.log(records.toArray(BinXml[]::new)), format).lines();

    assertThat(together).hasSize(RECORDS);
    assertThat(together).isEqualTo(records.stream().map(one -> alone(one, format)).toList());
  }

  /// Most values stay as they were in the record before, so that shapes are met again.
  private static List<BinXml> records(Random random) {
    var records = new ArrayList<BinXml>();
    var values = new ArrayList<Value>();
    Stream.generate(Value::nothing).limit(VALUES).forEach(values::add);
    for (int i = 0; i < RECORDS; i++) {
      if (random.nextInt(3) == 0) {
        values.set(random.nextInt(VALUES), VALUES_MET.get(random.nextInt(VALUES_MET.size())));
      }
      records.add(Written.instance("all", template(), values.toArray(Value[]::new)));
    }
    return records;
  }

  private static String alone(BinXml record, Format format) {
    return Dumped.of(Written.log(record), format).text().strip();
  }

  private static BinXml template() {
    BinXml xml = BinXml.inTemplate().fragment().open("Event").closeStart();
    xml.open("System").closeStart();
    xml.open("Provider").attribute("Name").text("p").attribute("Guid");
    xml.optionalSubstitution(0, ValueType.GUID).closeEmpty();
    xml.open("Computer").closeStart().text("c-").optionalSubstitution(1, ValueType.STRING).close();
    xml.close();
    xml.open("EventData").closeStart();
    xml.open("Data").closeStart().optionalSubstitution(2, ValueType.STRING).close();
    xml.open("Data").closeStart().optionalSubstitution(3, ValueType.STRING).close();
    xml.open("Data").attribute("Name").text("x").closeStart();
    xml.optionalSubstitution(4, ValueType.STRING).close();
    xml.open("Data").attribute("Name").text("x").closeStart();
    xml.optionalSubstitution(5, ValueType.STRING).optionalSubstitution(6, ValueType.STRING);
    return xml.close().close().close().end();
  }
}
