package org.bitshound.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ByteViewTest {
  private static final byte[] BYTES = {
    1, -1, 0x7f, -128, 5, 6, 7, 8, -9, 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  @Test
  void readsLittleEndianNumbersOfEachWidth() {
    for (ByteView view :
        new ByteView[] {ByteView.of(BYTES), ByteView.of(MemorySegment.ofArray(BYTES))}) {
      assertThat(view.u8(1)).isEqualTo(0xff);
      assertThat(view.u16(0)).isEqualTo(0xff01);
      assertThat(view.i32(0)).isEqualTo(0x807f_ff01);
      assertThat(view.u32(0)).isEqualTo(0x807f_ff01L);
      assertThat(view.i64(1)).isEqualTo(0xf708_0706_0580_7fffL);
    }
  }

  @Test
  void saysWhatItHoldsAndNeverOverflows() {
    ByteView view = ByteView.of(BYTES);

    assertThat(view.size()).isEqualTo(18);
    assertThat(view.holds(0, 18)).isTrue();
    assertThat(view.holds(18, 0)).isTrue();
    assertThat(view.holds(18, 1)).isFalse();
    assertThat(view.holds(1, 18)).isFalse();
    assertThat(view.holds(-1, 1)).isFalse();
    assertThat(view.holds(0, -1)).isFalse();
    assertThat(view.holds(Long.MAX_VALUE, Long.MAX_VALUE)).isFalse();
    assertThat(view.holds(4, Long.MAX_VALUE)).isFalse();
  }

  @Test
  void refusesToReadBeyondItsEnd() {
    ByteView part = ByteView.of(BYTES).slice(4, 4);

    assertThat(part.i32(0)).isEqualTo(0x0807_0605);
    assertThatThrownBy(() -> part.i32(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> part.u8(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ByteView.of(BYTES, 2).u16(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void findsZeroBytesOfAnyLength() {
    ByteView view = ByteView.of(BYTES);

    assertThat(view.isZero(9, 9)).isTrue();
    assertThat(view.isZero(9, 0)).isTrue();
    assertThat(view.isZero(8, 10)).isFalse();
    for (int last = 0; last < 20; last++) {
      byte[] bytes = new byte[20];
      bytes[last] = 1;
      assertThat(ByteView.of(bytes).isZero(0, 20)).isFalse();
      assertThat(ByteView.of(bytes).isZero(0, last)).isTrue();
    }
  }

  @Test
  void copiesAndDecodesUtf16WithUnpairedSurrogates() {
    String text = "a\u00e9\u20ac\ud83d";
    var bytes = new byte[8];
    for (int i = 0; i < 4; i++) {
      bytes[2 * i] = (byte) text.charAt(i);
      bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
    }

    assertThat(ByteView.of(bytes).utf16(0, 4)).isEqualTo(text);
    assertThat(ByteView.of(bytes).utf16(0, 2)).isEqualTo("a\u00e9");
    assertThat(ByteView.of(bytes).copy(2, 2)).containsExactly(0xe9, 0);
  }

  @Test
  void feedsAChecksumAndStaysAsItWas() {
    ByteView view = ByteView.of("x123456789y".getBytes(StandardCharsets.US_ASCII));
    var crc = new CRC32();

    view.checksum(crc, 1, 9);

    assertThat(crc.getValue()).isEqualTo(0xcbf4_3926L); // the check value of CRC-32
    assertThat(view.u8(0)).isEqualTo('x');
    assertThat(view.size()).isEqualTo(11);
  }
}
