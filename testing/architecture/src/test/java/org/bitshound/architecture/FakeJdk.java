package org.bitshound.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder that looks like a JDK to the launcher; its `java` says who it is and what it was asked,
/// an argument a line.
final class FakeJdk {
  private FakeJdk() {}

  static Path in(Path folder, String version) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(
        folder.resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\nOS_NAME=\"Linux\"\n".formatted(version));
    Path java = folder.resolve("bin/java");
    Files.writeString(java, "#!/bin/sh\necho java %s\nprintf '%%s\\n' \"$@\"\n".formatted(version));
    if (!java.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + java + " executable");
    }
    return folder;
  }
}
