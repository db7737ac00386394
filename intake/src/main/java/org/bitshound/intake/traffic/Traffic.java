package org.bitshound.intake.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.FileBytes;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.intake.evidence.Held;
import org.bitshound.intake.evidence.PathOrder;
import org.bitshound.intake.evidence.Unreadable;
import org.bitshound.intake.hosts.Machine.Covered;
import org.bitshound.intake.hosts.Machines;
import org.bitshound.intake.work.Workers;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.SeenOnNetwork;
import org.bitshound.weblogs.Columns;
import org.bitshound.weblogs.Marks;
import org.bitshound.weblogs.WebLog;

/// What logs of clients' traffic say of the hosts. They are read once, when it is known what the
/// hosts asked for: look-ups first, whose answers tell the addresses that connections were made to.
public final class Traffic {
  /// Lines that are kept of all logs, some 500 bytes each; each log has an equal share.
  private static final int MOST = 200_000;

  private static final int LEAST = 1000; // the share of a log, of however many

  private final Interest interest;
  private final Columns columns;
  private final Map<String, List<SeenOnNetwork>> byHost = new HashMap<>();
  private final Map<CoverageSource, Spell> covered = new HashMap<>();
  private final LineCopies copies = new LineCopies(byHost);
  private final List<FromFile> read = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final List<FileDefect> defects = new ArrayList<>();
  private int share = MOST;

  /// From when to when a source was written, and how many lines of it.
  private record Spell(Instant first, Instant last, long records) {
    Spell and(Spell other) {
      return new Spell(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          records + other.records);
    }
  }

  private Traffic(Interest interest, Columns columns) {
    this.interest = interest;
    this.columns = columns;
  }

  /// Reads all logs of traffic.
  ///
  /// @param columns what the columns of a table hold that is one
  /// @param threads at most so many
  public static Traffic read(
      List<EvidenceFile> logs, Interest interest, Columns columns, int threads) {
    var traffic = new Traffic(interest, columns);
    traffic.share = Math.max(LEAST, MOST / Math.max(1, logs.size()));
    traffic.readAll(logs.stream().filter(file -> file.kind() == Kind.DNS_LOG).toList(), threads);
    traffic.readAll(logs.stream().filter(file -> file.kind() != Kind.DNS_LOG).toList(), threads);
    traffic.read.sort(Comparator.comparingInt(one -> one.held().file().order()));
    traffic.read.forEach(traffic::keep);
    traffic.read.clear();
    traffic.byHost.values().forEach(all -> all.sort(ORDER));
    return traffic;
  }

  private static final Comparator<SeenOnNetwork> ORDER =
      Comparator.comparing(SeenOnNetwork::time)
          .thenComparing(seen -> seen.source().place().path(), PathOrder.BY_CODE_POINTS)
          .thenComparingLong(seen -> seen.source().place().offset());

  private void readAll(List<EvidenceFile> logs, int threads) {
    var marks = new Marks(interest.servers());
    Workers.share(logs, threads, file -> read(file, marks));
  }

  /// The fence around one file.
  private void read(EvidenceFile file, Marks marks) {
    var told = new ArrayList<Defect>();
    try (var arena = Arena.ofConfined();
        FileBytes bytes = file.read(arena)) {
      Optional<WebLog> log = WebLog.of(bytes, columns);
      if (log.isPresent()) {
        FromFile one = new TrafficFile(file, log.get(), interest, share).read(marks, told::add);
        synchronized (this) {
          read.add(one);
        }
      }
    } catch (IOException cannot) {
      told.add(unreadable(cannot));
    } catch (UncheckedIOException cannot) {
      told.add(unreadable(Objects.requireNonNull(cannot.getCause())));
    } catch (RuntimeException
        | InternalError ours) { // InternalError: a mapped file that was cut meanwhile
      told.add(lost(What.OWN_FAULT, Severity.FAULT, ours.toString(), "; please report this"));
    }
    synchronized (this) {
      told.forEach(defect -> defects.add(new FileDefect(file.path(), defect)));
    }
  }

  private static Defect unreadable(IOException cannot) {
    return lost(What.READ_ERROR, Severity.LOST, Unreadable.words(cannot), "");
  }

  private static Defect lost(What what, Severity severity, String found, String more) {
    return new Defect(
        0, what, severity, "a file that can be read", found, "not all of it is read" + more);
  }

  /// What one file held, and what of it is told to whom.
  record FromFile(Held held, Optional<CoverageSource> source, List<Line> lines) {}

  /// A line and the name of the host that it is told, [Machines#UNKNOWN] for none of them.
  ///
  /// @param said all that it says
  record Line(String host, NetworkRecord said, SeenOnNetwork seen) {}

  private void keep(FromFile from) {
    Held all = from.held().withDuplicates(copies.keep(from.lines()));
    held.add(all);
    if (from.source().isPresent() && all.first().isPresent() && all.last().isPresent()) {
      covered.merge(
          from.source().get(),
          new Spell(all.first().get(), all.last().get(), all.records()),
          Spell::and);
    }
  }

  /// {@return what is told of a host, in order of time; what has no time comes first}
  public List<SeenOnNetwork> of(String host) {
    return byHost.getOrDefault(host, List.of());
  }

  /// Counts the logs as sources: of each host, since each may be a client. Whether it is one is
  /// said by what is told of it.
  public void cover(Machines machines) {
    machines.learnOfAll(host -> {
      boolean told = !host.name().equals(Machines.UNKNOWN) || !of(Machines.UNKNOWN).isEmpty();
      return told || !host.files().isEmpty() ? host.with(covered(), host.files()) : host;
    });
  }

  private List<Covered> covered() {
    return covered.entrySet().stream()
        .map(source -> {
          Spell spell = source.getValue();
          return new Covered(source.getKey(), spell.first(), spell.last(), spell.records());
        })
        .toList();
  }

  /// {@return what each log held, by path}
  public List<Held> held() {
    return held;
  }

  /// {@return what could not be read}
  public List<FileDefect> defects() {
    return defects;
  }
}
