package org.bitshound.archives;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.bitshound.testing.evidence.Packing;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all, taken for any format: nothing may throw, hang or fill the memory. How to
/// search for new inputs stands in `docs/formats/archives.md`.
class ContainerFuzzTest {
  private static final Map<String, byte[]> TWO =
      Map.of("logs/a.evtx", "ElfFile of a".getBytes(UTF_8), "b", new byte[300]);

  @MethodSource("archives")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAnyArchive(byte[] bytes) {
    for (Format format : Format.values()) {
      Packed.told(format, bytes);
    }
  }

  static Stream<byte[]> archives() {
    return Stream.concat(
        Arrays.stream(Packing.values()).map(by -> by.pack(TWO)),
        Stream.of(Format.XZ, Format.ZSTD)
            .map(format -> Packed.compressed(format, Packing.TAR.pack(TWO))));
  }
}
