package org.bitshound.intake.collected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.testing.evidence.files.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectedFilesTest {
  @TempDir Path folder;

  private static final String NAME = "c:\\users\\eve\\a.exe";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "C/",
        "C%3A/",
        "uploads/auto/C%3A/",
        "uploads/ntfs/%5C%5C.%5CC%3A/",
        "uploads/C_/"
      })
  void aNameIsFoundInEachShapeOfCollection(String shape) throws IOException {
    write("root/" + shape + "Users/Eve/A.EXE", SampleFiles.program(false));

    var file = found(NAME);
    assertThat(file.path()).isEqualTo(folder + "/root/" + shape + "Users/Eve/A.EXE");
    assertThat(file.type()).contains("pe");
    assertThat(file.size()).isEqualTo(512);
    assertThat(file.carriesCertificates()).contains(false);
  }

  @Test
  void aFileIsHashedWhereItsHashesAreAskedFor() throws IOException {
    write("root/Users/Eve/a.exe", "abc".getBytes(UTF_8));

    var digests = found(NAME).digests().orElseThrow();
    assertThat(digests.md5()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    assertThat(digests.sha1()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    assertThat(digests.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(((Lookup.Found) files(false).find(NAME)).file().digests()).isEmpty();
  }

  @Test
  void theExactNameComesBeforeOneThatOnlyWindowsTakesForTheSame() throws IOException {
    write("root/Users/eve/A.exe", "upper".getBytes(UTF_8));
    write("root/Users/eve/a.exe", "exact".getBytes(UTF_8));
    assumeThat(Files.size(folder.resolve("root/Users/eve/A.exe"))).isEqualTo(5);

    assertThat(found(NAME).path()).endsWith("/a.exe");
  }

  @ParameterizedTest
  @CsvSource({
    "Users/eve/b.txt, true", // its folder is there, and files were taken from it
    "Users/eve/below/b.txt, false", // the folder is but a way to another
    "Users/b.txt, false"
  })
  void aFileOfACollectionIsMissingOnlyWhereItsFolderWasCollected(String other, boolean missing)
      throws IOException {
    write("root/C/" + other, new byte[1]);

    Lookup seen = files(true).find(NAME);
    assertThat(seen instanceof Lookup.Missing).isEqualTo(missing);
    if (seen instanceof Lookup.Missing where) {
      assertThat(where.folder()).isEqualTo(folder + "/root/C/Users/eve");
      assertThat(where.path()).isEqualTo(where.folder() + "/a.exe");
    }
  }

  @Test
  void ofAMountedImageAnEmptyFolderTellsAndAWholeDriveTellsAll() throws IOException {
    Files.createDirectories(folder.resolve("root/Users/eve"));
    assertThat(files(true).find(NAME)).isInstanceOf(Lookup.Missing.class);
    assertThat(files(true).find("c:\\temp\\x\\a.exe")).isInstanceOf(Lookup.Unknown.class);

    write("root/Windows/System32/ntoskrnl.exe", SampleFiles.program(false));
    assertThat(files(true).find("c:\\temp\\x\\a.exe")).isInstanceOf(Lookup.Missing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d:\\users\\eve\\a.exe",
        "\\\\server\\share\\a.exe",
        "a.exe",
        "%temp%\\a.exe",
        "c:\\users\\eve\\b.txt:stream",
        "c:\\users\\eve~1\\a.exe",
        "c:\\users\\eve\\longna~1.exe",
        "c:\\users\\eve",
        "c:\\users\\eve\\b.txt\\c.txt",
        "c:\\",
        "c:",
        ""
      })
  void whatCannotBeToldIsNotCalledMissing(String name) throws IOException {
    write("root/Users/eve/b.txt", new byte[1]);

    assertThat(files(true).find(name)).isInstanceOf(Lookup.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c:\\..\\outside.txt",
        "c:\\users\\..\\..\\outside.txt",
        "c:\\../outside.txt",
        "c:\\users\\../../../outside.txt",
        "c:\\.\\..\\outside.txt",
        "c:\\link\\outside.txt",
        "c:\\file-link",
        "c:\\loop\\a",
        "c:\\%2e%2e\\outside.txt"
      })
  void noNameLeadsOutOfTheRoot(String name) throws IOException {
    write("outside.txt", "secret".getBytes(UTF_8));
    write("root/Users/a.txt", new byte[1]);
    link("root/link", folder);
    link("root/file-link", folder.resolve("outside.txt"));
    link("root/loop", folder.resolve("root/loop"));

    assertThat(files(true).find(name)).isNotInstanceOf(Lookup.Found.class);
    assertThat(files(true).temporaryBeside(name, 6)).isEmpty();
  }

  /// A seed of its own for each run of names; a failure names the name.
  @Test
  void noMixtureOfPartsLeadsOutOfTheRoot() throws IOException {
    write("outside.txt", "secret".getBytes(UTF_8));
    write("root/C/Users/a.txt", new byte[1]);
    link("root/C/link", folder);
    link("root/D", folder);
    var parts =
        List.of("..", ".", "users", "link", "outside.txt", "root", "", "/", "a.txt", "..\\", "%2e");
    var random = new Random(12);
    FilesOfHost files = files(true);
    for (int i = 0; i < 2_000; i++) {
      var name = new StringBuilder(random.nextBoolean() ? "c:" : "d:");
      for (int j = random.nextInt(6); j >= 0; j--) {
        name.append(random.nextInt(9) == 0 ? '/' : '\\');
        name.append(parts.get(random.nextInt(parts.size())));
      }
      if (files.find(name.toString()) instanceof Lookup.Found there) {
        assertThat(there.file().path()).as(name.toString()).startsWith(folder + "/root/C/Users/");
      }
    }
  }

  @Test
  void aLinkWithinTheRootIsFollowedAsWindowsDoes() throws IOException {
    write("root/Users/eve/a.exe", new byte[3]);
    link("root/Documents and Settings", folder.resolve("root/Users"));

    assertThat(files(true).find("c:\\documents and settings\\eve\\a.exe"))
        .isInstanceOf(Lookup.Found.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.exe:Zone.Identifier",
        "a.exe%3AZone.Identifier",
        "A.EXE_Zone.Identifier",
        "a.exe\uf03aZone.Identifier"
      })
  void theMarkOfTheWebIsReadAsCollectorsKeepIt(String stream) throws IOException {
    write("root/Users/eve/a.exe", new byte[3]);
    write(
        "root/Users/eve/" + stream,
        "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=http://x.example/a\r\n".getBytes(UTF_8));

    var mark = found(NAME).mark().orElseThrow();
    assertThat(mark.path()).endsWith("/eve/" + stream);
    assertThat(mark.says().zone()).contains("3");
    assertThat(mark.says().hostUrl()).contains("http://x.example/a");
  }

  @Test
  void whatNobodyCompletedIsFoundBesideItsNameBySize() throws IOException {
    write("root/Users/eve/BIT12AB.tmp", new byte[7]);
    write("root/Users/eve/BIT12AC.tmp", new byte[8]);
    write("root/Users/eve/BITNOT.tmp", new byte[7]);

    assertThat(files(true).temporaryBeside(NAME, 7).orElseThrow().path()).endsWith("BIT12AB.tmp");
    assertThat(files(true).temporaryBeside(NAME, 9)).isEmpty();
    write("root/Users/eve/BIT1.tmp", new byte[7]);
    assertThat(files(true).temporaryBeside(NAME, 7)).isEmpty();
  }

  @Test
  void aRootBelongsToTheOneHostOrTheOneThatIsNamedOrTheOneBesideIt() throws IOException {
    Files.createDirectories(folder.resolve("root"));
    String root = folder + "/root";
    Machine one = host("ws1", root + "/logs/a.evtx");
    Machine other = host("ws2", folder + "/elsewhere/b.evtx");

    assertThat(owner(root, one)).contains("ws1");
    assertThat(owner(root, one, other)).contains("ws1");
    assertThat(owner("WS2.example.org=" + root, one, other)).contains("ws2");
    assertThat(owner("ws3=" + root, one, other)).isEmpty();
    assertThat(owner(root, host("ws1", root + "/a.evtx"), host("ws2", root + "/b.evtx"))).isEmpty();
  }

  private Optional<String> owner(String root, Machine... hosts) {
    var files =
        new CollectedFiles(
            List.of(CollectedFiles.Root.of(root)),
            List.of(hosts),
            List.of(folder.toString()),
            true);
    Optional<String> owner =
        Stream.of(hosts).filter(host -> files.of(host).isPresent()).map(Machine::name).findFirst();
    assertThat(files.defects()).hasSize(owner.isPresent() ? 0 : 1);
    return owner;
  }

  private static Machine host(String name, String... files) {
    return new Machine(name, Optional.empty(), List.of(), List.of(), List.of(files));
  }

  private CollectedFile found(String name) {
    return ((Lookup.Found) files(true).find(name)).file();
  }

  private FilesOfHost files(boolean hashes) {
    Machine host = host("ws1");
    return new CollectedFiles(
            List.of(new CollectedFiles.Root(Optional.empty(), folder + "/root")),
            List.of(host),
            List.of(),
            hashes)
        .of(host)
        .orElseThrow();
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(folder.resolve(path), target);
  }
}
