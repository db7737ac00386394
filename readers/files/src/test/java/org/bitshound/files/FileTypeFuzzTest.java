package org.bitshound.files;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.files.SampleFiles;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all: nothing may throw or hang.
class FileTypeFuzzTest {

  @MethodSource("files")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsAFile(byte[] bytes) {
    var file = MappedFile.of(bytes);
    FileType.of(file);
    Portable.carriesCertificates(file);
  }

  static Stream<byte[]> files() {
    return Stream.of(
        SampleFiles.program(true),
        SampleFiles.signedProgram(),
        SampleFiles.zip("a.txt", "b.txt"),
        SampleFiles.compound(SampleFiles.installer()));
  }
}
