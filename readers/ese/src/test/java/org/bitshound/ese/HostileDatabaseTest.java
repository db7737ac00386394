package org.bitshound.ese;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.What;
import org.bitshound.testing.evidence.JetDatabase;
import org.bitshound.testing.evidence.JetPacking;
import org.bitshound.testing.evidence.JetTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Databases made to cost without end: each is bounded, and says so.
@Timeout(60)
class HostileDatabaseTest {
  private static final int PAGE = 4096;

  /// A table of many pages, all branches of which lead to one and the same page.
  private static byte[] leadingTo(int wanted) {
    var database = new JetDatabase(PAGE, 20).fanOut(20);
    JetTable table = database.table("t").fixed("n", 4, 4);
    for (int i = 0; i < 5000; i++) {
      table.row().set("n", i);
    }
    byte[] file = database.toBytes();
    Reading sound = Reading.of(file);
    assertThat(sound.rows().get("t")).hasSize(5000);
    for (int number = 1; number <= sound.database().pageCount(); number++) {
      Page page = sound.database().page(number);
      if (!page.leaf() && page.objectId() > 4) {
        redirect(file, page, wanted);
      }
    }
    return file;
  }

  private static void redirect(byte[] file, Page page, int wanted) {
    for (int tag = page.firstNode(); tag < page.tags(); tag++) {
      Node node = page.node(tag);
      if (node != null) {
        ByteBuffer.wrap(file)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) node.offset(), wanted == 0 ? page.number() : wanted);
      }
    }
  }

  @Test
  void branchesThatLeadToThemselvesAreEnteredOnce() {
    Reading reading = Reading.of(leadingTo(0));

    assertThat(reading.rows().get("t")).isEmpty();
    assertThat(reading.defects()).extracting(Defect::what).contains(What.PAGE_LOOP);
  }

  @Test
  void branchesThatAllLeadToOnePageGiveItsRowsOnce() {
    Reading reading = Reading.of(leadingTo(40));

    assertThat(reading.rows().get("t")).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void branchesThatLeadOutOfTheFileSaySo() {
    Reading reading = Reading.of(leadingTo(1 << 30));

    assertThat(reading.defects()).extracting(Defect::what).contains(What.FILE_TRUNCATED);
  }

  @Test
  void rowsToWhichTheWayIsDamagedAreFoundAndSaySo() {
    Table table = Reading.of(leadingTo(1 << 30)).database().table("t").orElseThrow();

    assertThat(Reading.lines(table, false)).isEmpty();
    assertThat(Reading.lines(table, true))
        .hasSize(5000)
        .allMatch(row -> row.startsWith("{\"recovered\":\"free-page\""));
  }

  @Test
  void oneLongValueNamedByEveryRowIsNotReadWithoutEnd() {
    var database = new JetDatabase(PAGE, 300);
    JetTable table = database.table("t").tagged("v", 11, 0);
    byte[] zeros = JetPacking.xpress(new byte[60_000]);
    var segments = new java.util.ArrayList<byte[]>();
    for (int i = 0; i < 400; i++) {
      segments.add(zeros);
    }
    long id = table.longValue(400 * 60_000, 60_000, segments, true);
    for (int i = 0; i < 2000; i++) {
      table.row().setApart("v", id);
    }
    var out = new Counting();

    assertThat(out.written(database.toBytes(), "t")).isEqualTo(2000);
    assertThat(out.bytes).isLessThan(600 << 20);
  }

  @Test
  void bytesWithoutAnySenseAreNoTables() {
    var file = new byte[1 << 20];
    new Random(1).nextBytes(file);

    assertThat(Reading.of(file).rows()).isEmpty();
    assertThat(Reading.of(new byte[0]).rows()).isEmpty();
    assertThat(Reading.of(new byte[PAGE]).defects())
        .extracting(Defect::what)
        .contains(What.FILE_HEADER);
  }

  /// Counts what is dumped and keeps none of it.
  private static final class Counting extends java.io.OutputStream {
    private long bytes;

    long written(byte[] file, String table) {
      EseDatabase database = EseDatabase.of(org.bitshound.bytes.MappedFile.of(file), defect -> {});
      try {
        return TableDump.write(database.table(table).orElseThrow(), this);
      } catch (java.io.IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] many, int from, int length) {
      bytes += length;
    }
  }
}
