package org.bitshound.testing.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Logs that somebody made in order to hurt their reader. Each is sound to its checksums; the
/// trouble is inside one record. An ordinary record stands before it and another behind, and a
/// reader must give both.
public enum HostileLog {
  /// A definition whose chain of definitions leads to itself.
  TEMPLATE_CHAIN_THAT_ENDS_IN_ITSELF {
    @Override
    BinXml record() {
      return BinXml.inRecord()
          .fragment()
          .bytes(0x0c, 0x01)
          .u32(7)
          .offsetFromHere(4)
          .offsetFromHere(0)
          .u32(7)
          .u32(0)
          .u32(0)
          .u32(0)
          .u32(5)
          .fragment()
          .end()
          .u32(0)
          .end();
    }
  },
  /// A definition whose content is an instance of that very definition.
  TEMPLATE_INSIDE_ITSELF {
    @Override
    BinXml record() {
      BinXml content = BinXml.inTemplate().fragment();
      var template = Template.named("itself", content);
      content.open("A").closeStart().template(template, List.of()).close().end();
      return BinXml.instance(template, List.of()).end();
    }
  },
  /// An instance that takes itself for its definition.
  TEMPLATE_AT_ITS_OWN_INSTANCE {
    @Override
    BinXml record() {
      return BinXml.inRecord().fragment().bytes(0x0c, 0x01).u32(7).offsetFromHere(-6).u32(0).end();
    }
  },
  /// An instance whose definition lies beyond the chunk.
  TEMPLATE_OUTSIDE_THE_CHUNK {
    @Override
    BinXml record() {
      return BinXml.inRecord()
          .fragment()
          .templateAt(new UUID(1, 2), 0xffff_fff0L, List.of(Value.uint8(1)))
          .end();
    }
  },
  /// A definition that says it has 4 GiB.
  TEMPLATE_OF_4_GIB {
    @Override
    BinXml record() {
      return BinXml.inRecord()
          .fragment()
          .bytes(0x0c, 0x01)
          .u32(7)
          .offsetFromHere(4)
          .u32(0)
          .u32(7)
          .u32(0)
          .u32(0)
          .u32(0)
          .u32(0xffff_ffffL)
          .fragment()
          .end()
          .u32(0)
          .end();
    }
  },
  /// Two thousand elements, one inside the other.
  DEEP_ELEMENTS {
    @Override
    BinXml record() {
      BinXml xml = BinXml.inRecord().fragment();
      for (int i = 0; i < 2000; i++) {
        xml.open("A").closeStart();
      }
      for (int i = 0; i < 2000; i++) {
        xml.close();
      }
      return xml.end();
    }
  },
  /// Elements that are opened, thousands of them, and never closed.
  UNCLOSED_ELEMENTS {
    @Override
    BinXml record() {
      BinXml xml = BinXml.inRecord().fragment();
      for (int i = 0; i < 4000; i++) {
        xml.open("A").closeStart();
      }
      return xml;
    }
  },
  /// Embedded BinXML in embedded BinXML, three hundred deep.
  DEEP_BINXML {
    @Override
    BinXml record() {
      return nested(300, 1);
    }
  },
  /// Each level shows the next one twice: some hundred bytes that would write 2^24 elements.
  EXPLODING_BINXML {
    @Override
    BinXml record() {
      return nested(24, 2);
    }
  },
  /// An element that says it has 4 GiB.
  ELEMENT_OF_4_GIB {
    @Override
    BinXml record() {
      return BinXml.inRecord()
          .fragment()
          .open("A")
          .claimingSize(0xffff_ffffL)
          .closeStart()
          .text("short")
          .close()
          .end();
    }
  },
  /// A text that says it has 65535 letters, at the end of its record.
  TEXT_BEYOND_THE_RECORD {
    @Override
    BinXml record() {
      return BinXml.inRecord().fragment().open("A").closeStart().bytes(0x05, 0x01).u16(0xffff);
    }
  },
  /// 2^31 substitution values, none of which is there.
  SUBSTITUTIONS_2_31 {
    @Override
    BinXml record() {
      return substitutions(0x8000_0000L);
    }
  },
  /// A count of values whose descriptors would just overflow 32 bits, times four, to zero.
  SUBSTITUTIONS_2_30 {
    @Override
    BinXml record() {
      return substitutions(0x4000_0000L);
    }
  },
  /// A name at an offset beyond the chunk.
  NAME_OUTSIDE_THE_CHUNK {
    @Override
    BinXml record() {
      return BinXml.inRecord().fragment().bytes(0x01).u32(8).u32(0x7fff_ffffL).bytes(0x02).end();
    }
  },
  /// A name whose chain leads to itself.
  NAME_CHAIN_THAT_ENDS_IN_ITSELF {
    @Override
    BinXml record() {
      return BinXml.inRecord()
          .fragment()
          .bytes(0x01)
          .u32(20)
          .offsetFromHere(4)
          .offsetFromHere(0)
          .u16(0x41)
          .u16(1)
          .u16('A')
          .u16(0)
          .bytes(0x02, 0x04)
          .end();
    }
  },
  /// End tags without start tags.
  STRAY_ENDS {
    @Override
    BinXml record() {
      return BinXml.inRecord().fragment().bytes(0x04, 0x04, 0x03, 0x02).end();
    }
  },
  /// A token that no version of the format has.
  UNKNOWN_TOKEN {
    @Override
    BinXml record() {
      return BinXml.inRecord().fragment().open("A").closeStart().bytes(0x3f).close().end();
    }
  },
  /// A substitution that asks for the value of a number far beyond the last.
  SUBSTITUTION_OUT_OF_RANGE {
    @Override
    BinXml record() {
      BinXml content = BinXml.inTemplate().fragment().open("A").closeStart();
      content.substitution(0xfffe, Value.STRING).close().end();
      return BinXml.instance(Template.named("out of range", content), List.of(Value.string("only")))
          .end();
    }
  },
  /// Values whose bytes do not fit their types: odd text, half a GUID, a SID of 255 parts.
  VALUES_OF_WRONG_LENGTH {
    @Override
    BinXml record() {
      Event event = Event.of(Provider.SYSMON, 1).at(TIME);
      for (int type = 0; type < 0x100; type++) {
        event.data("t" + type, Value.of(type, new byte[] {1, (byte) 0xff, 3}));
      }
      return event.asLogged(COMPUTER, 2);
    }
  },
  /// Text that would steer a terminal, close a tag or be no text at all.
  TEXT_THAT_STEERS {
    @Override
    BinXml record() {
      return Event.of(Provider.BITS_CLIENT, 209)
          .at(TIME)
          .data("jobName", Value.string("\u001b]0;owned\u0007\u001b[2J\r\n\u202e</Data>\0\ud800"))
          .data("jobId", Value.guid(new UUID(3, 4)))
          .data("isRoaming", Value.uint32(1))
          .asLogged(COMPUTER, 2);
    }
  };

  private static final Instant TIME = Instant.parse("2026-01-19T08:30:00Z");
  private static final String COMPUTER = "ws-01.corp.example";

  /// What the record in the middle holds.
  abstract BinXml record();

  /// {@return the log: record 1 is ordinary, record 2 the trouble, record 3 ordinary}
  public byte[] toBytes() {
    return new EventLog(COMPUTER).add(ordinary()).add(TIME, record()).add(ordinary()).toBytes();
  }

  private static Event ordinary() {
    return Event.of(Provider.BITS_CLIENT, 306).at(TIME).level(5).process(1234, 8).user("S-1-5-18");
  }

  private static BinXml nested(int levels, int times) {
    BinXml inner = BinXml.inTemplate().fragment().open("A").closeEmpty().end();
    Value value = Value.binXml(BinXml.instance(Template.named("innermost", inner), List.of()));
    for (int level = 1; level < levels; level++) {
      BinXml content = BinXml.inTemplate().fragment().open("A").closeStart();
      for (int i = 0; i < times; i++) {
        content.substitution(0, Value.BINXML);
      }
      content.close().end();
      value =
          Value.binXml(
              BinXml.instance(Template.named("show " + times + " times", content), List.of(value)));
    }
    return BinXml.inRecord().then(value.content()).end();
  }

  private static BinXml substitutions(long count) {
    var xml = BinXml.inRecord().fragment().bytes(0x0c, 0x01).u32(7).offsetFromHere(4).u32(0);
    return xml.u32(7).u32(0).u32(0).u32(0).u32(5).fragment().end().u32(count).end();
  }
}
