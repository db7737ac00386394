package org.bitshound.exports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bitshound.bytes.MappedFile;
import org.bitshound.event.Event;
import org.bitshound.testing.evidence.exports.Shipped;
import org.bitshound.testing.evidence.exports.Shipper;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes at all behind the beginning of any form: nothing may throw, hang or fill the memory.
/// An ordinary run tries the seeds; how to search for more stands in docs/formats/exports.md.
class ExportFuzzTest {
  private static final Shipped EVENT =
      new Shipped(
          "Microsoft-Windows-Bits-Client",
          3,
          OptionalLong.of(2),
          "Microsoft-Windows-Bits-Client/Operational",
          "ws-01",
          Instant.parse("2021-06-13T06:17:18.0443734Z"),
          7,
          OptionalLong.of(812),
          Optional.of("S-1-5-18"),
          Optional.empty(),
          List.of(new Shipped.Named("jobTitle", "x\"<&>\n"), new Shipped.Named("jobId", "{1}")),
          Optional.empty());

  @MethodSource("json")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsJson(byte[] bytes) {
    read(bytes);
    read(behind("{\"EventID\":1,\"@timestamp\":1}\n", bytes));
  }

  @MethodSource("xml")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsXml(byte[] bytes) {
    read(bytes);
    read(behind("<Event ><System>", bytes));
  }

  @MethodSource("csv")
  @FuzzTest(maxDuration = "15s") // Jazzer wants to stand last
  void anyBytesAsCsv(byte[] bytes) {
    read(bytes);
    read(behind("TimeCreated,Id,ProviderName,Message\n", bytes));
    read(behind("EventId,TimeCreated,Channel,Payload\n", bytes));
  }

  static Stream<byte[]> json() {
    return Stream.concat(
        seeds("json", ".ndjson", ".jsonl"),
        JsonTest.PREFIXES.stream().map(prefix -> behind(prefix, JsonTest.flat(1).getBytes(UTF_8))));
  }

  static Stream<byte[]> xml() {
    return seeds(".xml");
  }

  static Stream<byte[]> csv() {
    return seeds(".csv");
  }

  private static Stream<byte[]> seeds(String... endings) {
    return Stream.of(Shipper.values())
        .filter(one -> Stream.of(endings).anyMatch(one.ending()::endsWith))
        .map(one -> one.write(List.of(EVENT, EVENT)));
  }

  private static byte[] behind(String start, byte[] bytes) {
    byte[] head = start.getBytes(UTF_8);
    byte[] all = new byte[head.length + bytes.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    return all;
  }

  private static void read(byte[] file) {
    readAs(file);
    readAs(new String(file, UTF_8).getBytes(UTF_16LE));
  }

  private static void readAs(byte[] file) {
    Export.of(MappedFile.of(file))
        .ifPresent(export -> {
          ExportCursor cursor = export.cursor();
          cursor.from(export.start(), defect -> {});
          while (cursor.next()) {
            askForAll(cursor);
          }
          cursor.from(file.length / 2, defect -> {});
          if (cursor.next()) {
            export.pointer().at(cursor.offset());
          }
        });
  }

  private static void askForAll(ExportCursor cursor) {
    cursor.time();
    cursor.stamp();
    cursor.timeNamed("UtcTime");
    cursor.recordId();
    Event glance = cursor.glance();
    glance.value("jobTitle");
    glance.value(0);
    glance.names().forEach(glance::value);
    Event event = cursor.event(Instant.EPOCH);
    event.names().forEach(event::value);
    event.value(1);
  }
}
