package org.bitshound.testing.evidence;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// What happens to event logs: each constant spoils a copy of a log in one way. The same log and
/// the same seed give the same damage.
///
/// The log must have a header block and at least one whole chunk.
public enum Damage {
  /// One bit anywhere.
  FLIPPED_BIT {
    @Override
    void spoil(byte[] log, Random random) {
      log[random.nextInt(log.length)] ^= (byte) (1 << random.nextInt(8));
    }
  },
  /// A hundred bits anywhere.
  FLIPPED_BITS {
    @Override
    void spoil(byte[] log, Random random) {
      for (int i = 0; i < 100; i++) {
        FLIPPED_BIT.spoil(log, random);
      }
    }
  },
  /// The end is missing, from any byte on.
  CUT_END {
    @Override
    public byte[] of(byte[] log, long seed) {
      return Arrays.copyOf(log, new Random(seed).nextInt(log.length));
    }

    @Override
    void spoil(byte[] log, Random random) {}
  },
  /// A disk block of 512 bytes reads as zeros.
  ZEROED_BLOCK {
    @Override
    void spoil(byte[] log, Random random) {
      int at = BLOCK * random.nextInt(log.length / BLOCK);
      Arrays.fill(log, at, at + BLOCK, (byte) 0);
    }
  },
  /// A whole chunk reads as zeros.
  ZEROED_CHUNK {
    @Override
    void spoil(byte[] log, Random random) {
      int at = anyChunk(log, random);
      Arrays.fill(log, at, at + EvtxChunk.SIZE, (byte) 0);
    }
  },
  /// Two disk blocks have changed places.
  SWAPPED_BLOCKS {
    @Override
    void spoil(byte[] log, Random random) {
      int blocks = log.length / BLOCK;
      swap(log, BLOCK * random.nextInt(blocks), BLOCK * random.nextInt(blocks), BLOCK);
    }
  },
  /// Two chunks have changed places; each is sound in itself.
  SWAPPED_CHUNKS {
    @Override
    void spoil(byte[] log, Random random) {
      swap(log, anyChunk(log, random), anyChunk(log, random), EvtxChunk.SIZE);
    }
  },
  /// A chunk stands where another stood as well: the other is lost.
  DUPLICATED_CHUNK {
    @Override
    void spoil(byte[] log, Random random) {
      System.arraycopy(log, anyChunk(log, random), log, anyChunk(log, random), EvtxChunk.SIZE);
    }
  },
  /// The file header counts chunks that are not there, or not those that are.
  WRONG_CHUNK_COUNT {
    @Override
    void spoil(byte[] log, Random random) {
      LittleEndian.set(log, EvtxFile.CHUNK_COUNT, other(chunks(log), random, 0x10000), 2);
      EvtxFile.sign(log);
    }
  },
  /// The checksum of the file header is another's.
  WRONG_FILE_CHECKSUM {
    @Override
    void spoil(byte[] log, Random random) {
      log[EvtxFile.CHECKSUM + random.nextInt(4)] ^= (byte) (1 + random.nextInt(255));
    }
  },
  /// The checksum of a chunk's header is another's.
  WRONG_HEADER_CHECKSUM {
    @Override
    void spoil(byte[] log, Random random) {
      int at = anyChunk(log, random) + EvtxChunk.HEADER_CHECKSUM + random.nextInt(4);
      log[at] ^= (byte) (1 + random.nextInt(255));
    }
  },
  /// The checksum of a chunk's records is another's; the header's is right.
  WRONG_RECORDS_CHECKSUM {
    @Override
    void spoil(byte[] log, Random random) {
      int chunk = anyChunk(log, random);
      log[chunk + EvtxChunk.RECORDS_CHECKSUM + random.nextInt(4)] ^=
          (byte) (1 + random.nextInt(255));
      EvtxChunk.signHeader(log, chunk);
    }
  },
  /// The free space begins anywhere but where it does, also outside of the chunk; checksums are
  /// right for what is said.
  WRONG_FREE_SPACE {
    @Override
    void spoil(byte[] log, Random random) {
      int chunk = anyChunk(log, random);
      long free = LittleEndian.get(log, chunk + EvtxChunk.FREE_SPACE_OFFSET, 4);
      long wrong = other(free, random, 2 * EvtxChunk.SIZE);
      LittleEndian.set(log, chunk + EvtxChunk.FREE_SPACE_OFFSET, wrong, 4);
      EvtxChunk.sign(log, chunk);
    }
  },
  /// A record says another size than it has; its copy at the end is right, the checksums too.
  WRONG_RECORD_SIZE {
    @Override
    void spoil(byte[] log, Random random) {
      int chunk = anyChunk(log, random);
      int record = anyRecord(log, chunk, random);
      long size = LittleEndian.get(log, record + 4, 4);
      LittleEndian.set(log, record + 4, other(size, random, EvtxChunk.SIZE), 4);
      EvtxChunk.sign(log, chunk);
    }
  },
  /// A record begins with other bytes than a record does; the checksums are right.
  LOST_RECORD_SIGNATURE {
    @Override
    void spoil(byte[] log, Random random) {
      int chunk = anyChunk(log, random);
      LittleEndian.set(log, anyRecord(log, chunk, random), random.nextInt(), 4);
      EvtxChunk.sign(log, chunk);
    }
  },
  /// The chunk has been begun anew: its header tells of the records before any of them, the others
  /// still lie in the free space. A reader of the log must not count them.
  STALE_RECORDS {
    @Override
    void spoil(byte[] log, Random random) {
      int chunk = anyChunk(log, random);
      int[] records = records(log, chunk);
      if (records.length < 2) {
        return;
      }
      int kept = 1 + random.nextInt(records.length - 1);
      int last = records[kept - 1];
      long firstNumber = LittleEndian.get(log, chunk + 8, 8);
      LittleEndian.set(log, chunk + 16, firstNumber + kept - 1, 8);
      LittleEndian.set(log, chunk + 32, LittleEndian.get(log, last + 8, 8), 8);
      LittleEndian.set(log, chunk + 44, (long) last - chunk, 4);
      LittleEndian.set(log, chunk + EvtxChunk.FREE_SPACE_OFFSET, (long) records[kept] - chunk, 4);
      EvtxChunk.sign(log, chunk);
    }
  };

  private static final int BLOCK = 512;
  private static final int[] NONE = {};

  abstract void spoil(byte[] log, Random random);

  /// {@return a damaged copy}
  public byte[] of(byte[] log, long seed) {
    byte[] copy = log.clone();
    spoil(copy, new Random(seed));
    return copy;
  }

  /// {@return the places, from 0, of the chunks that damage has left at their place byte by byte}
  public static int[] untouchedChunks(byte[] before, byte[] after) {
    return IntStream.range(0, chunks(before))
        .filter(chunk -> {
          int from = EvtxFile.HEADER_BLOCK + chunk * EvtxChunk.SIZE;
          int to = from + EvtxChunk.SIZE;
          return to <= after.length && Arrays.equals(before, from, to, after, from, to);
        })
        .toArray();
  }

  private static int chunks(byte[] log) {
    return (log.length - EvtxFile.HEADER_BLOCK) / EvtxChunk.SIZE;
  }

  private static int anyChunk(byte[] log, Random random) {
    return EvtxFile.HEADER_BLOCK + EvtxChunk.SIZE * random.nextInt(chunks(log));
  }

  /// A record of the chunk, or where the first would stand in a chunk that has none.
  private static int anyRecord(byte[] log, int chunk, Random random) {
    int[] records = records(log, chunk);
    return records.length == 0
        ? chunk + EvtxChunk.FIRST_RECORD
        : records[random.nextInt(records.length)];
  }

  /// The offsets in the file of the chunk's records, in a chunk that is still sound.
  private static int[] records(byte[] log, int chunk) {
    long end =
        chunk
            + Math.min(
                EvtxChunk.SIZE, LittleEndian.get(log, chunk + EvtxChunk.FREE_SPACE_OFFSET, 4));
    int[] found = NONE;
    int at = chunk + EvtxChunk.FIRST_RECORD;
    while (at + 28 <= end) {
      long size = LittleEndian.get(log, at + 4, 4);
      if (size < 28 || at + size > end) {
        break;
      }
      found = Arrays.copyOf(found, found.length + 1);
      found[found.length - 1] = at;
      at += (int) size;
    }
    return found;
  }

  private static long other(long right, Random random, int bound) {
    long wrong = random.nextInt(bound);
    return wrong == right ? wrong + 1 : wrong;
  }

  private static void swap(byte[] log, int one, int another, int length) {
    byte[] kept = Arrays.copyOfRange(log, one, one + length);
    System.arraycopy(log, another, log, one, length);
    System.arraycopy(kept, 0, log, another, length);
  }
}
