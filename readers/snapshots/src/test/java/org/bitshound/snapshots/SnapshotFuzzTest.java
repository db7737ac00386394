package org.bitshound.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bitshound.bytes.ByteView;
import org.bitshound.snapshots.Snapshot.Form;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all, taken for any form: nothing may throw or hang. How to search for new inputs
/// stands in `docs/formats/snapshots.md`.
class SnapshotFuzzTest {

  @MethodSource("listings")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAnyListing(byte[] bytes) {
    Snapshot.formOf(ByteView.of(bytes, Math.min(bytes.length, 4096)));
    for (Form form : Form.values()) {
      Snapshot.read(MemorySegment.ofArray(bytes), form, defect -> {});
    }
  }

  static Stream<byte[]> listings() {
    return SnapshotTest.forms()
        .map(form -> Arrays.asList(form.get()).get(1).toString().getBytes(UTF_8));
  }
}
