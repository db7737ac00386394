package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is kept comes back, from memory and from the file.
class CaseStoreTest {

  /// Bytes held in memory: none, two pieces, and more than there are.
  @ParameterizedTest
  @ValueSource(longs = {0, 2 << 20, 64 << 20})
  void textsComeBackAsTheyWereKept(long limit) throws IOException {
    var random = new Random(limit);
    List<byte[]> texts = new ArrayList<>();
    List<Long> starts = new ArrayList<>();
    try (var store = new CaseStore(limit)) {
      for (int i = 0; i < 200; i++) {
        var text = new byte[i % 50 == 0 ? 3 << 20 : random.nextInt(20_000)];
        random.nextBytes(text);
        texts.add(text);
        starts.add(store.add(text));
      }
      for (int i = 0; i < texts.size(); i++) {
        assertThat(store.read(starts.get(i), texts.get(i).length)).isEqualTo(texts.get(i));
      }
    }
  }
}
