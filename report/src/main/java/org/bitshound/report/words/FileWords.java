package org.bitshound.report.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Code;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.OnDisk;
import org.bitshound.casefile.TransferAttempt;
import org.bitshound.casefile.TransferFile;

/// What became of one file of a case, in words.
public final class FileWords {
  private FileWords() {}

  public static boolean isSent(Case one) {
    return one.job().flatMap(Job::type).filter(type -> type != JobType.DOWNLOAD).isPresent();
  }

  /// {@return result, sizes, attempts and the time taken; what is not known is said or left out}
  public static String result(TransferFile file, Times times) {
    var text = new StringBuilder(outcome(file, times));
    Wording.bytes(file.sizeTransferred(), file.sizeTotal())
        .ifPresent(bytes -> text.append(", ").append(bytes));
    if (file.sizeFromPeers().orElse(0) > 0) {
      text.append(", of which from peers ")
          .append(Wording.number(file.sizeFromPeers().getAsLong()));
    }
    if (file.transfers().size() > 1) {
      text.append(", ").append(Wording.count(file.transfers().size(), "attempt"));
    }
    took(file).ifPresent(time -> text.append(", ").append(Wording.duration(time)));
    return text.toString();
  }

  private static String outcome(TransferFile file, Times times) {
    if (file.result().isPresent()) {
      Code code = file.result().get();
      return isSuccess(code) ? "done" : Wording.code(code);
    }
    return file.started()
        .map(began -> "begun " + times.time(began) + ", no end is recorded")
        .orElse("BITS logged no transfer of it");
  }

  public static boolean isSuccess(Code code) {
    return code.code().equals("0x00000000") || code.code().equals("0x0");
  }

  private static Optional<Duration> took(TransferFile file) {
    return file.started()
        .flatMap(began -> file.stopped().map(end -> Duration.between(began, end)))
        .filter(time -> !time.isNegative());
  }

  /// {@return the addresses that were used where they are not the one asked for, and the proxies}
  public static Optional<String> via(TransferFile file) {
    Set<String> ways = new LinkedHashSet<>();
    for (TransferAttempt attempt : file.transfers()) {
      attempt.url().filter(url -> !file.url().equals(Optional.of(url))).ifPresent(ways::add);
      attempt.proxy().ifPresent(proxy -> ways.add("the proxy " + proxy));
    }
    return ways.isEmpty() ? Optional.empty() : Optional.of(Wording.some(List.copyOf(ways)));
  }

  /// {@return whether the collected files hold the file, or its folder without it; absent where
  /// neither was collected}
  public static Optional<String> onDisk(TransferFile file) {
    return file.onDisk().map(FileWords::collected);
  }

  private static String collected(OnDisk disk) {
    if (!disk.present()) {
      return "not there: its folder was collected without it";
    }
    String size =
        disk.size().isPresent() ? ", " + Wording.number(disk.size().getAsLong()) + " bytes" : "";
    return "still there when it was collected" + size + disk.type().map(", "::concat).orElse("");
  }

  /// {@return the hosts that the case's remote names lead to, each once}
  public static List<String> hosts(Case one) {
    Set<String> hosts = new LinkedHashSet<>();
    for (Destination destination : one.destinations()) {
      destination.host().or(destination::address).ifPresent(hosts::add);
    }
    return new ArrayList<>(hosts);
  }
}
