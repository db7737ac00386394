package org.bitshound.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;
import org.bitshound.bytes.ByteView;
import org.bitshound.snapshots.HostListing.Form;
import org.bitshound.testing.evidence.ServiceListing;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all, taken for any form: nothing may throw or hang.
class HostListingFuzzTest {

  @MethodSource("listings")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAnyListing(byte[] bytes) {
    HostListing.formOf(ByteView.of(bytes, Math.min(bytes.length, 4096)));
    for (Form form : Form.values()) {
      HostListing.read(MemorySegment.ofArray(bytes), form, defect -> {});
    }
  }

  static Stream<byte[]> listings() {
    ServiceListing bits = ServiceListing.usual();
    return Stream.of(
            bits.config() + bits.status(7),
            HostListingTest.SERVICE.query(),
            HostListingTest.SERVICE.export(),
            HostListingTest.SERVICE.oldExport())
        .map(text -> text.getBytes(UTF_8));
  }
}
