package org.bitshound.ese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.JetDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What holds for every damage. 150 damages by default; all 5,000 with `-Dbitshound.damages=5000`.
/// A failure names the database and the seed.
@Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagePropertyTest {
  private static final int RUNS = Integer.getInteger("bitshound.damages", 150);
  private static final Duration SLOW = Duration.ofSeconds(20); // a database of at most 4 MiB

  @Test
  void rowsWhoseWayFromTheRootIsUntouchedAreReadAsBeforeAndNothingThrowsOrHangs() {
    for (int pageSize : new int[] {4096, 16384}) {
      byte[] sound = written(pageSize);
      Sound before = Sound.of(sound);
      for (int seed = 0; seed < RUNS; seed++) {
        holds("written, pages of " + pageSize, sound, before, pageSize, seed);
      }
    }
  }

  @Test
  void theSameHoldsForRealDatabases() throws IOException {
    List<Path> databases = Evidence.databases();
    var read = new HashMap<Path, Sound>();
    for (int seed = 0; seed < RUNS; seed++) {
      Path file = databases.get(seed % databases.size());
      byte[] sound = Files.readAllBytes(file);
      Sound before = read.computeIfAbsent(file, path -> Sound.of(sound));
      holds(file.toString(), sound, before, before.pageSize, seed);
    }
  }

  private static byte[] written(int pageSize) {
    var database = new JetDatabase(pageSize, 300).fanOut(4);
    Written.everyKind(database, 60);
    database.table("small").fixed("n", 4, 4).row().set("n", 1);
    return database.toBytes();
  }

  /// The rows of a sound database, each with the pages that it takes to read it.
  ///
  /// @param pageSize of the database
  /// @param tables by name the rows, as JSON, with the pages that lead to each
  private record Sound(int pageSize, Map<String, Map<String, BitSet>> tables) {
    static Sound of(byte[] file) {
      EseDatabase database = EseDatabase.of(MappedFile.of(file), defect -> {});
      BitSet catalog = ways(database.table("MSysObjects").orElseThrow()).everyPage();
      var tables = new HashMap<String, Map<String, BitSet>>();
      for (Table table : database.tables()) {
        tables.put(table.name(), rows(table, catalog));
      }
      return new Sound(database.page(1).layout().pageSize(), tables);
    }

    private static Map<String, BitSet> rows(Table table, BitSet catalog) {
      Ways ways = ways(table);
      var values = new BitSet();
      table.longValues().ifPresent(tree -> tree.leaves(values, leaf -> {}));
      var rows = new HashMap<String, BitSet>();
      for (String row : Reading.lines(table, false)) {
        var pages = (BitSet) catalog.clone();
        pages.or(ways.to(pageOf(row)));
        pages.or(values);
        rows.put(row, pages);
      }
      return rows;
    }
  }

  private static int pageOf(String row) {
    return Integer.parseInt(row.substring(row.indexOf(':') + 1, row.indexOf(',')));
  }

  /// Which page of a tree each page is reached from.
  private record Ways(Map<Integer, Integer> parents) {
    BitSet to(int page) {
      var way = new BitSet();
      for (int at = page; at != 0; at = parents.getOrDefault(at, 0)) {
        way.set(at);
      }
      return way;
    }

    BitSet everyPage() {
      var pages = new BitSet();
      parents.keySet().forEach(pages::set);
      return pages;
    }
  }

  private static Ways ways(Table table) {
    var parents = new HashMap<Integer, Integer>();
    descend(table.tree(), table.tree().root(), 0, parents);
    return new Ways(parents);
  }

  private static void descend(Tree tree, int number, int parent, Map<Integer, Integer> parents) {
    parents.put(number, parent);
    Page page = tree.pages().unchecked(number);
    for (int tag = page.firstNode(); !page.leaf() && tag < page.tags(); tag++) {
      Node node = page.node(tag);
      if (node != null) {
        descend(tree, page.child(node).orElseThrow(), number, parents);
      }
    }
  }

  private static void holds(String name, byte[] sound, Sound before, int pageSize, long seed) {
    byte[] damaged = damaged(sound, pageSize, seed);
    String as = name + ", seed " + seed;

    long start = System.nanoTime();
    Reading after = Reading.of(damaged);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as(as).isLessThan(SLOW);

    assertThat(after.defects())
        .as(as)
        .allSatisfy(defect -> assertThat(defect.offset()).isBetween(0L, (long) damaged.length));
    if (!Arrays.equals(
        sound, 0, 2 * pageSize, damaged, 0, Math.min(2 * pageSize, damaged.length))) {
      return; // where both headers may say otherwise, nothing is promised
    }
    BitSet touched = touched(sound, damaged, pageSize);
    before.tables.forEach((table, rows) -> {
      var read = new ArrayList<>(after.rows().getOrDefault(table, List.of()));
      rows.forEach((row, pages) -> {
        if (!pages.intersects(touched)) {
          assertThat(read).as(as + ", table " + table).contains(row);
        }
      });
    });
  }

  private static BitSet touched(byte[] sound, byte[] damaged, int pageSize) {
    var touched = new BitSet();
    for (int page = 1; (page + 2) * pageSize <= sound.length; page++) {
      int from = (page + 1) * pageSize;
      int to = from + pageSize;
      boolean same = to <= damaged.length && Arrays.equals(sound, from, to, damaged, from, to);
      touched.set(page, !same);
    }
    return touched;
  }

  private static byte[] damaged(byte[] sound, int pageSize, long seed) {
    var random = new SplittableRandom(seed);
    byte[] damaged = sound.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      damaged = damagedOnce(damaged, pageSize, random);
    }
    return damaged;
  }

  private static byte[] damagedOnce(byte[] file, int pageSize, SplittableRandom random) {
    if (file.length < 4 * pageSize) {
      return file;
    }
    int pages = file.length / pageSize;
    int one = random.nextInt(pages) * pageSize;
    int other = random.nextInt(pages) * pageSize;
    switch (random.nextInt(8)) {
      case 0 -> file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> {
        for (int i = 0; i < 200; i++) {
          file[random.nextInt(file.length)] = (byte) random.nextInt();
        }
      }
      case 2 -> Arrays.fill(file, one, one + pageSize, (byte) 0);
      case 3 -> System.arraycopy(file, one, file, other, pageSize);
      case 4 -> {
        return Arrays.copyOf(file, random.nextInt(file.length));
      }
      case 5 -> { // the tags of one page
        for (int i = 1; i <= 40; i++) {
          file[one + pageSize - i] = (byte) random.nextInt();
        }
      }
      case 6 -> { // the header of one page
        for (int i = 8; i < 40; i++) {
          file[one + i] = (byte) random.nextInt();
        }
      }
      default -> Arrays.fill(file, one, one + 512, (byte) random.nextInt());
    }
    return file;
  }
}
