package org.bitshound.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Word;
import org.bitshound.report.words.FileWords;
import org.bitshound.report.words.Times;
import org.bitshound.report.words.Wording;

/// The files of a case, and the hosts that their remote names lead to.
final class FilesPart {
  private FilesPart() {}

  static Section of(Case one, Times times) {
    var blocks = new ArrayList<Block>();
    if (!one.files().isEmpty()) {
      blocks.add(files(one.files(), times));
    }
    if (!one.destinations().isEmpty()) {
      blocks.add(destinations(one.destinations()));
    }
    return new Section("files", "Files and destinations", blocks);
  }

  private static Block files(List<TransferFile> files, Times times) {
    var rows = new ArrayList<List<Text>>();
    for (TransferFile file : files) {
      rows.add(
          List.of(
              TracesPart.quoted(file.url()),
              TracesPart.quoted(file.destination()),
              Text.said(FileWords.result(file, times)),
              Text.said(kind(file)),
              TracesPart.quoted(file.hashes().flatMap(FilesPart::best))));
    }
    return new Block.Table(
        List.of("remote name", "local name", "result", "place, type", "hash"), rows);
  }

  private static String kind(TransferFile file) {
    var parts = new ArrayList<String>();
    file.place().map(Word::word).ifPresent(parts::add);
    file.type().ifPresent(parts::add);
    file.zoneIdentifier().map("zone "::concat).ifPresent(parts::add);
    file.onDisk()
        .map(disk -> disk.present() ? "collected" : "not in its collected folder")
        .ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private static Optional<String> best(Hashes hashes) {
    return hashes.sha256().or(hashes::sha1).or(hashes::md5).or(hashes::imphash);
  }

  private static Block destinations(List<Destination> destinations) {
    var rows = new ArrayList<List<Text>>();
    for (Destination each : destinations) {
      rows.add(
          List.of(
              host(each),
              Text.said(each.scheme().orElse("")),
              Text.said(String.join(", ", each.classes())),
              Text.said(judged(each)),
              Text.said(number(each.hostsInCollection()))));
    }
    return new Block.Table(
        List.of("destination", "scheme", "class", "approval", "hosts that met it"), rows);
  }

  private static Text host(Destination each) {
    String name = each.host().or(each::address).orElse("this machine");
    String address =
        each.address().filter(one -> !one.equals(name)).map(one -> " (" + one + ")").orElse("");
    String port = each.port().isPresent() ? ":" + each.port().getAsLong() : "";
    String read = each.hostUnicode().map(text -> ", reads " + text).orElse("");
    return Text.host(name + port + address + read);
  }

  /// What policy and lists say.
  private static String judged(Destination each) {
    Stream<String> lists =
        each.intel().stream()
            .map(intel ->
                intel.list()
                    + (intel.line().isPresent() ? ", line " + intel.line().getAsLong() : "")
                    + ": "
                    + intel.says().word());
    return Stream.concat(each.approval().map(FilesPart::approval).stream(), lists)
        .collect(Collectors.joining("; "));
  }

  private static String approval(Approval approval) {
    return approval.status().word() + approval.entry().map(entry -> ": " + entry).orElse("");
  }

  private static String number(OptionalLong value) {
    return value.isPresent() ? Wording.number(value.getAsLong()) : "";
  }
}
