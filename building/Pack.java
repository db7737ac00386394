import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Packs a folder into a tar.gz that is the same, byte for byte, whenever and wherever the same files
/// are packed: sorted names, one time, no owner. Adds `SHA256SUMS` of all files. Run from its source
/// by `build dist`.
///
/// Arguments: the folder, the archive. Source of the layout: [POSIX] pax, "ustar Interchange Format".
static final int BLOCK = 512;

static final int END_BLOCKS = 2;

/// 2026-11-24T00:00:00Z, as the jars have it: project.build.outputTimestamp.
static final long TIME = 1795478400;

void main(String[] arguments) throws Exception {
  Path folder = Path.of(arguments[0]);
  Path archive = Path.of(arguments[1]);
  Files.writeString(folder.resolve("SHA256SUMS"), sums(folder));
  try (var out = new GZIPOutputStream(Files.newOutputStream(archive))) {
    for (Path file : files(folder)) {
      write(folder.getFileName() + "/" + name(folder, file), file, out);
    }
    out.write(new byte[END_BLOCKS * BLOCK]);
  }
}

List<Path> files(Path folder) throws IOException {
  try (var all = Files.walk(folder)) {
    return all.filter(Files::isRegularFile).sorted().toList();
  }
}

String name(Path folder, Path file) {
  return folder.relativize(file).toString().replace('\\', '/');
}

/// Lines as `sha256sum -c` reads them.
String sums(Path folder) throws IOException, GeneralSecurityException {
  var lines = new ArrayList<String>();
  for (Path file : files(folder)) {
    if (!name(folder, file).equals("SHA256SUMS")) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      lines.add(HexFormat.of().formatHex(hash) + "  " + name(folder, file) + "\n");
    }
  }
  return String.join("", lines);
}

void write(String name, Path file, OutputStream out) throws IOException {
  byte[] content = Files.readAllBytes(file);
  out.write(header(name, content.length, Files.isExecutable(file) ? 0755 : 0644));
  out.write(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
}

byte[] header(String name, long size, int mode) {
  byte[] header = new byte[BLOCK];
  byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
  if (nameBytes.length > 100) {
    throw new IllegalArgumentException("a name of more than 100 bytes: " + name);
  }
  System.arraycopy(nameBytes, 0, header, 0, nameBytes.length);
  put(header, 100, "%07o".formatted(mode));
  put(header, 108, "%07o".formatted(0)); // user
  put(header, 116, "%07o".formatted(0)); // group
  put(header, 124, "%011o".formatted(size));
  put(header, 136, "%011o".formatted(TIME));
  put(header, 148, "        "); // the checksum counts itself as spaces
  put(header, 156, "0"); // a regular file
  put(header, 257, "ustar\00000");
  int sum = 0;
  for (byte one : header) {
    sum += one & 0xff;
  }
  put(header, 148, "%06o\0 ".formatted(sum));
  return header;
}

void put(byte[] header, int offset, String text) {
  byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
  System.arraycopy(bytes, 0, header, offset, bytes.length);
}
