package org.bitshound.intake.traffic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.event.network.Stamp;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.FileClock;
import org.bitshound.intake.evidence.Held;
import org.bitshound.intake.hosts.Machines;
import org.bitshound.intake.traffic.Interest.Addressee;
import org.bitshound.intake.traffic.Traffic.FromFile;
import org.bitshound.intake.traffic.Traffic.Line;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.OtherClock;
import org.bitshound.observation.Source.Place;
import org.bitshound.translation.network.ClientTraffic;
import org.bitshound.weblogs.Form;
import org.bitshound.weblogs.Marks;
import org.bitshound.weblogs.WebLog;
import org.bitshound.weblogs.WebLog.Met;
import org.bitshound.weblogs.WebLog.Read;

/// One log of traffic, read on one thread.
final class TrafficFile {
  private static final int MINUTES_OF_QUARTER = 15;

  private final EvidenceFile file;
  private final WebLog log;
  private final Interest interest;
  private final int most;
  private final List<Line> lines = new ArrayList<>();
  private long relevant;

  /// @param most lines that are told
  TrafficFile(EvidenceFile file, WebLog log, Interest interest, int most) {
    this.file = file;
    this.log = log;
    this.interest = interest;
    this.most = most;
  }

  FromFile read(Marks marks, Consumer<Defect> defects) {
    Read read = log.read(marks, this::take, defects);
    if (relevant > most) {
      defects.accept(tooMany());
    }
    if (!read.zoned()) {
      defects.accept(unzoned());
    }
    var hosts = new TreeSet<String>();
    lines.forEach(line -> hosts.add(line.host()));
    var held =
        new Held(
            file,
            List.copyOf(hosts),
            read.lines(),
            relevant,
            0,
            0,
            read.first(),
            read.last(),
            Optional.of(clock(read)));
    return new FromFile(held, coverage(), lines);
  }

  private void take(Met met) {
    List<Addressee> addressees = interest.addressees(met.record(), met.ofBits());
    relevant += addressees.isEmpty() ? 0 : 1;
    if (relevant <= most) {
      for (Addressee each : addressees) {
        String host = each.host().orElse(Machines.UNKNOWN);
        lines.add(
            new Line(
                host,
                met.record(),
                ClientTraffic.observation(
                    met.record(), source(met, host), each.client(), met.ofBits())));
      }
    }
  }

  private Source source(Met met, String host) {
    Stamp stamp = met.record().stamp();
    Source source =
        Source.ofLine(
            new Place(file.path(), met.offset()),
            host,
            numberOf(met.record()),
            stamp.time().orElse(Source.NO_TIME),
            coverage(),
            new OtherClock(
                stamp.time().isPresent() ? "UTC" : "unknown",
                writer(),
                stamp.local(),
                stamp.asIfUtc(),
                stamp.within()));
    for (EvidenceFile copy : file.copies()) {
      source = source.withCopy(new Place(copy.path(), met.offset()));
    }
    return source;
  }

  /// Stands for what a line says (FNV-1a), so that lines of one time can be told apart.
  private static long numberOf(NetworkRecord record) {
    long hash = 0xcbf2_9ce4_8422_2325L;
    for (byte each : record.toString().getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * 0x100_0000_01b3L;
    }
    return hash | Long.MIN_VALUE;
  }

  private String writer() {
    return switch (log.form()) {
      case SQUID, COMMON, W3C, TABLE -> "proxy";
      case ZEEK_HTTP, ZEEK_DNS, ZEEK_CONN, ZEEK_SSL -> "sensor";
      case DNS_SERVER -> "dns-server";
    };
  }

  /// A sensor's connections show what was called, and not what was asked for: no source covers
  /// that.
  private Optional<CoverageSource> coverage() {
    return switch (log.form()) {
      case SQUID, COMMON, W3C, ZEEK_HTTP, TABLE -> Optional.of(CoverageSource.PROXY);
      case ZEEK_DNS, DNS_SERVER -> Optional.of(CoverageSource.DNS_SERVER);
      case ZEEK_CONN, ZEEK_SSL -> Optional.empty();
    };
  }

  private FileClock clock(Read read) {
    if (!read.zoned()) {
      return new FileClock(Optional.empty(), "no line says its zone", Optional.of(writer()));
    }
    boolean one = read.offsets().size() == 1;
    long quarters = one ? -read.offsets().getFirst() / MINUTES_OF_QUARTER : 0;
    String how = one ? "as " + log.form().words() + " says" : "each line says its own offset";
    return new FileClock(Optional.of(quarters), how, Optional.of(writer()));
  }

  private Defect unzoned() {
    return new Defect(
        0,
        What.TIME_ZONE_UNKNOWN,
        Severity.DOUBTFUL,
        "times of a known zone",
        log.form() == Form.DNS_SERVER ? "the name server's local times" : "times without one",
        "its lines are joined by client and name alone, and only shown with the time as written");
  }

  private Defect tooMany() {
    return new Defect(
        0,
        What.SIZE_LIMIT,
        Severity.LIMIT,
        "at most " + most + " lines that matter",
        Long.toString(relevant),
        "the others are counted alone");
  }
}
