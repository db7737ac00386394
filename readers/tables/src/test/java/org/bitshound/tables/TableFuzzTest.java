package org.bitshound.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.ArtifactTables;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all below a header: nothing may throw or hang.
class TableFuzzTest {
  private static final String HEADER = "SHA1,FullPath,FileKeyLastWriteTimestamp\n";

  @MethodSource("rows")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsATable(byte[] bytes) {
    read(bytes);
    var headed = new ByteArrayOutputStream();
    headed.writeBytes(HEADER.getBytes(UTF_8));
    headed.writeBytes(bytes);
    read(headed.toByteArray());
  }

  private static void read(byte[] bytes) {
    Table.of(MappedFile.of(bytes))
        .ifPresent(table -> table.rows(row -> row.text("FullPath"), defect -> {}));
  }

  static Stream<byte[]> rows() {
    return Stream.concat(
            TableTest.tables().map(each -> String.valueOf(each.get()[1])),
            Stream.of("a,\"b\"\"c\",d\n\"", ArtifactTables.MFT))
        .map(text -> text.getBytes(UTF_8));
  }
}
