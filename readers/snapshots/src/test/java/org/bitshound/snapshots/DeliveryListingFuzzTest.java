package org.bitshound.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;
import org.bitshound.bytes.ByteView;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all: nothing may throw or hang.
class DeliveryListingFuzzTest {

  @MethodSource("listings")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAListing(byte[] bytes) {
    DeliveryListing.begins(ByteView.of(bytes, Math.min(bytes.length, 4096)));
    DeliveryListing.read(MemorySegment.ofArray(bytes), defect -> {});
  }

  static Stream<byte[]> listings() {
    return Stream.of(DeliveryListingTest.LIST, DeliveryListingTest.JSON, DeliveryListingTest.CSV)
        .map(text -> text.getBytes(UTF_8));
  }
}
