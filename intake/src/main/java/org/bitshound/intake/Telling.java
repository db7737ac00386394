package org.bitshound.intake;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bitshound.intake.collected.Asked;
import org.bitshound.intake.events.EventLogs;
import org.bitshound.intake.events.Replay;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.intake.hosts.Machines;
import org.bitshound.intake.pieces.Pieces;
import org.bitshound.intake.pieces.PiecesOfHost;
import org.bitshound.intake.traffic.Traffic;
import org.bitshound.intake.work.Workers;
import org.bitshound.observation.Observation;
import org.jspecify.annotations.Nullable;

/// Tells hosts what all their evidence says.
final class Telling {
  private final Machines machines;
  private final EventLogs logs;
  private final Pieces pieces;
  private final @Nullable Traffic traffic;

  /// @param traffic what logs of clients' traffic say; `null` as long as nobody read them
  Telling(Machines machines, EventLogs logs, Pieces pieces, @Nullable Traffic traffic) {
    this.machines = machines;
    this.logs = logs;
    this.pieces = pieces;
    this.traffic = traffic;
  }

  /// Tells each host's observations to a fold, several hosts at once.
  void tell(BiConsumer<Machine, Observations> folds, int threads, Consumer<FileDefect> defects) {
    Workers.share(
        machines.shown(),
        threads,
        () -> {
          Replay replay = logs.replay(defects);
          return host -> folds.accept(host, new OfHost(host, replay, defects));
        });
  }

  /// {@return the observations of a host, to be told again: each time on a way of its own}
  Observations again(Machine host) {
    return new OfHost(host, null, knownDefect -> {});
  }

  /// Observations of one host.
  private final class OfHost implements Observations {
    private final Machine host;
    private final int place;
    private final PiecesOfHost beside;
    private final @Nullable Replay shared;
    private final Consumer<FileDefect> defects;

    OfHost(Machine host, @Nullable Replay shared, Consumer<FileDefect> defects) {
      this.host = host;
      this.place = machines.placeOf(host);
      this.beside = pieces.of(host);
      this.shared = shared;
      this.defects = defects;
    }

    @Override
    public void forEach(Consumer<Observation> fold) {
      Replay replay = shared == null ? logs.replay(defects) : shared;
      beside.tellWith(records -> replay.tell(place, records), fold);
      if (traffic != null) {
        traffic.of(host.name()).forEach(fold);
      }
    }

    @Override
    public void ofFiles(Asked asked, Consumer<Observation> fold) {
      beside.tellOfFiles(asked, fold, defects);
    }
  }
}
