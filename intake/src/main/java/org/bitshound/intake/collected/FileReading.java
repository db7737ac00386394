package org.bitshound.intake.collected;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitshound.bytes.ReadFile;
import org.bitshound.files.FileType;
import org.bitshound.files.Portable;
import org.bitshound.intake.collected.CollectedFile.Digests;
import org.bitshound.intake.collected.CollectedFile.Mark;
import org.bitshound.observation.ZoneMark;
import org.bitshound.translation.stream.ZoneIdentifier;
import org.jspecify.annotations.Nullable;

/// Reads collected files from end to end, once, and changes nothing.
///
/// @param hashes whether anybody asked for them
record FileReading(boolean hashes) {

  /// Longer files are disk images and the like; hashing one takes longer than all the rest.
  static final long HASHED_UP_TO = 4L << 30;

  private static final String STREAM = "Zone.Identifier";

  /// What stands for the `:` of a stream where a file system or a collector forbids it: its escape,
  /// a low line, the private letter of WSL and of shares of Windows.
  private static final List<String> PARTING = List.of(":", "_", "\uf03a");

  /// File systems of Windows: there a file's times are its own, elsewhere they may be the copy's.
  private static final Set<String> OF_WINDOWS = Set.of("ntfs", "ntfs3", "fuseblk", "refs");

  /// Of these the time of creation can be asked for.
  private static final Set<String> WITH_CREATION = Set.of("ntfs", "ntfs3", "refs");

  /// {@return a file with what was collected beside it}
  CollectedFile read(Volume.Entry entry, Volume.Entry folder, Folders.Listing beside)
      throws IOException {
    return read(entry, mark(entry, folder, beside));
  }

  CollectedFile read(Volume.Entry entry) throws IOException {
    return read(entry, Optional.empty());
  }

  private CollectedFile read(Volume.Entry entry, Optional<Mark> mark) throws IOException {
    BasicFileAttributes attributes = entry.attributes();
    String system = Files.getFileStore(entry.path()).type().toLowerCase(Locale.ROOT);
    try (ReadFile bytes = ReadFile.open(entry.path())) {
      Optional<String> type = FileType.of(bytes);
      boolean isProgram = type.filter(word -> word.startsWith("pe")).isPresent();
      boolean isHashed = hashes && bytes.size() <= HASHED_UP_TO;
      return new CollectedFile(
          entry.shown(),
          bytes.size(),
          WITH_CREATION.contains(system)
              ? Optional.of(attributes.creationTime().toInstant())
              : Optional.empty(),
          attributes.lastModifiedTime().toInstant(),
          OF_WINDOWS.contains(system),
          type,
          isHashed ? Optional.of(digests(bytes)) : Optional.empty(),
          isProgram ? Optional.of(Portable.carriesCertificates(bytes)) : Optional.empty(),
          mark);
    } catch (UncheckedIOException cannot) {
      throw cannot.getCause();
    }
  }

  private static Digests digests(ReadFile bytes) {
    try {
      var md5 = MessageDigest.getInstance("MD5");
      var sha1 = MessageDigest.getInstance("SHA-1");
      var sha256 = MessageDigest.getInstance("SHA-256");
      var some = new byte[Math.clamp(bytes.size(), 1, 1 << 20)];
      for (long at = 0; at < bytes.size(); at += some.length) {
        int read = bytes.copy(at, some);
        md5.update(some, 0, read);
        sha1.update(some, 0, read);
        sha256.update(some, 0, read);
      }
      return new Digests(hex(md5), hex(sha1), hex(sha256));
    } catch (NoSuchAlgorithmException cannot) {
      throw new IllegalStateException("every Java has these", cannot);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The stream as a file of its own, as collectors keep it, else as the file system shows it.
  private static Optional<Mark> mark(
      Volume.Entry entry, Volume.Entry folder, Folders.Listing beside) throws IOException {
    String own = entry.shown().substring(entry.shown().lastIndexOf('/') + 1);
    for (String parting : PARTING) {
      Optional<String> name = beside.name(Folders.decoded(own) + parting + STREAM);
      Path path = folder.path().resolve(name.orElse(own));
      if (name.isPresent() && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        byte[] text = start(path);
        return parsed(text).map(says -> new Mark(folder.shown() + "/" + name.get(), says));
      }
    }
    return stream(entry.path())
        .flatMap(FileReading::parsed)
        .map(says -> new Mark(entry.shown() + ":" + STREAM, says));
  }

  private static byte[] start(Path path) throws IOException {
    try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(ZoneIdentifier.LONGEST);
    }
  }

  /// NTFS shows its streams as attributes of the user, on Windows and where `ntfs-3g` mounts it so.
  private static Optional<byte[]> stream(Path file) {
    @Nullable UserDefinedFileAttributeView view =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    try {
      if (view == null || !view.list().contains(STREAM)) {
        return Optional.empty();
      }
      var bytes = ByteBuffer.allocate(Math.clamp(view.size(STREAM), 0, ZoneIdentifier.LONGEST));
      int length = view.read(STREAM, bytes);
      return Optional.of(Arrays.copyOf(bytes.array(), length));
    } catch (IOException | UnsupportedOperationException none) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneMark> parsed(byte[] text) {
    boolean wide = text.length > 1 && text[0] == (byte) 0xff && text[1] == (byte) 0xfe;
    return ZoneIdentifier.parse(new String(text, wide ? UTF_16LE : UTF_8));
  }
}
