package org.bitshound.ese;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.bitshound.bytes.ByteView;
import org.bitshound.testing.evidence.JetDatabase;
import org.bitshound.testing.evidence.JetPacking;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all: nothing may throw, hang or fill the memory. An ordinary run tries the seeds
/// and every input that once broke the reader (kept below `src/test/resources`); how to search for
/// new ones stands in `docs/formats/ese.md`.
class ReaderFuzzTest {

  @MethodSource("files")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsADatabase(byte[] file) {
    Reading.of(file);
  }

  static Stream<byte[]> files() {
    return Stream.of(written(4096, 20, 2), written(4096, 300, 100), written(16384, 300, 100));
  }

  private static byte[] written(int pageSize, int revision, int fanOut) {
    var database = new JetDatabase(pageSize, revision).fanOut(fanOut);
    Written.everyKind(database, 3);
    return database.toBytes();
  }

  @MethodSource("packed")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAPackedValue(byte[] bytes) {
    ByteView view = ByteView.of(bytes);
    Compression.of(view, 0, bytes.length)
        .ifPresent(one -> {
          int most = one.unpackedSize(view, 0, bytes.length);
          one.unpack(view, 0, bytes.length)
              .ifPresent(plain -> {
                if (plain.length > most) {
                  throw new IllegalStateException(plain.length + " for " + most);
                }
              });
        });
  }

  static Stream<byte[]> packed() {
    return Stream.of(
        JetPacking.sevenBit("seven bits", false),
        JetPacking.sevenBit("seven bits", true),
        JetPacking.xpress(
            "a match, a match, a match"
                .repeat(40)
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
  }
}
