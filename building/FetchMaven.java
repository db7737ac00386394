import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Fetches Maven's archive, checks its SHA-512 and unpacks it; run from its source by
/// `building/maven.sh`, so that a machine needs neither curl nor unzip nor sha512sum.
///
/// Arguments: address, SHA-512 in hex, the folder that shall hold Maven.
static final int LONGEST_SILENCE_MILLIS = 30_000;

void main(String[] arguments) throws Exception {
  URI address = URI.create(arguments[0]);
  Path home = Path.of(arguments[2]).toAbsolutePath();
  Files.createDirectories(home.getParent());
  Path work = Files.createTempDirectory(home.getParent(), ".fetch-");
  int code = 0;
  try {
    Path archive = fetch(address, work.resolve("maven.zip"));
    check(archive, arguments[1]);
    Path unpacked = unpack(archive, work);
    Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
  } catch (IOException failed) {
    System.err.println("build: cannot fetch Maven from " + address + ": " + failed
        + "; install Maven 3.8.7 or later, or try again with a network");
    code = 3;
  } finally {
    delete(work);
  }
  System.exit(code);
}

Path fetch(URI address, Path file) throws IOException {
  var connection = address.toURL().openConnection();
  connection.setConnectTimeout(LONGEST_SILENCE_MILLIS);
  connection.setReadTimeout(LONGEST_SILENCE_MILLIS);
  try (var in = connection.getInputStream()) {
    Files.copy(in, file);
  }
  return file;
}

void check(Path file, String expected) throws IOException, GeneralSecurityException {
  byte[] hash = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
  String found = HexFormat.of().formatHex(hash);
  if (!found.equals(expected)) {
    throw new IOException("its SHA-512 is " + found + " and should be " + expected);
  }
}

/// {@return the one folder that the archive holds}
Path unpack(Path archive, Path into) throws IOException {
  Path top = into;
  try (var zip = new ZipFile(archive.toFile())) {
    for (ZipEntry entry : zip.stream().toList()) {
      Path place = into.resolve(entry.getName()).normalize();
      if (!place.startsWith(into)) {
        throw new IOException("an entry leaves the archive's folder: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(place);
      } else {
        Files.createDirectories(place.getParent());
        Files.copy(zip.getInputStream(entry), place);
      }
      top = into.resolve(into.relativize(place).getName(0));
    }
  }
  top.resolve("bin/mvn").toFile().setExecutable(true);
  return top;
}

void delete(Path folder) throws IOException {
  try (var all = Files.walk(folder)) {
    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(path);
    }
  }
}
