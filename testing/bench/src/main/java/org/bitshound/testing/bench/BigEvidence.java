package org.bitshound.testing.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bitshound.testing.evidence.queue.QueueDatabase;
import org.bitshound.testing.evidence.queue.QueueJob;
import org.bitshound.testing.evidence.samples.BusyServer;
import org.bitshound.testing.evidence.samples.OrdinaryFleet;

/// Invented evidence that is large: a busy server, its log as others ship it, a house full of
/// machines, disk images. The same bytes in every run.
final class BigEvidence {
  private static final int MIB = 1 << 20;
  private static final int MIB_OF_IMAGE = 1024;
  private static final long HOLE = 10L << 30;
  private static final int MACHINES = 400;
  private static final int JOBS_EACH = 250;
  private static final int REVISION = 300; // of Windows 11

  /// A day of a busy server: 1 GiB in three logs, ten jobs in it.
  final Path server;

  /// The server's Security log as JSON lines, half of it at least.
  final Path lines;

  /// Where it all lies.
  final Path folder;

  /// The same as XML.
  final Path xml;

  /// 100,000 ordinary jobs on 400 machines.
  final Path fleet;

  /// 1 GiB of noise, and a job queue's database in the middle of it.
  final Path image;

  /// 10 GiB in which nothing was ever written.
  final Path hole;

  /// A job queue's database.
  final Path queue;

  /// Makes it all in a folder.
  ///
  /// @param launcher whose `dump` ships the log
  BigEvidence(Path folder, String launcher) throws IOException, InterruptedException {
    this.folder = folder;
    server = folder.resolve("server");
    lines = folder.resolve("security.jsonl");
    xml = folder.resolve("security.xml");
    fleet = folder.resolve("fleet");
    image = folder.resolve("disk.raw");
    hole = folder.resolve("hole.raw");
    queue = folder.resolve("qmgr.db");
    BusyServer.write(server, (long) MIB_OF_IMAGE * MIB);
    ship(launcher, "jsonl", lines);
    ship(launcher, "xml", xml);
    OrdinaryFleet.write(fleet, MACHINES, JOBS_EACH);
    byte[] database = new QueueDatabase(REVISION).job(new QueueJob()).toBytes();
    Files.write(queue, database);
    writeImage(database);
    try (var file = new RandomAccessFile(hole.toFile(), "rw")) {
      file.setLength(HOLE);
    }
  }

  private void ship(String launcher, String format, Path to)
      throws IOException, InterruptedException {
    var command =
        List.of(launcher, "dump", "--format", format, server.resolve("Security.evtx").toString());
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(to.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException(command + " ended with " + exit);
    }
  }

  private void writeImage(byte[] database) throws IOException {
    var random = new Random(MIB);
    var noise = new byte[MIB];
    try (OutputStream out = Files.newOutputStream(image)) {
      for (int written = 0; written < MIB_OF_IMAGE; written++) {
        random.nextBytes(noise);
        if (written == MIB_OF_IMAGE / 2) {
          System.arraycopy(database, 0, noise, 0, Math.min(database.length, MIB));
        }
        out.write(noise);
      }
    }
  }
}
