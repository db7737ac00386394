package org.bitshound.hunt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.GroupBy;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.TransferFile;

/// Something that a case can have in common with others, letter for letter as the case has it: what
/// is kept of a case for its groups.
record Shared(GroupBy by, String value) {
  /// Longer texts are scripts, few of which are alike to the letter.
  private static final int LONGEST_COMMAND = 1024;

  /// Accounts of a domain or a machine; the others, such as SYSTEM, are the same everywhere.
  private static final String OWN_ACCOUNT = "S-1-5-21-";

  static List<Shared> of(Case one) {
    var all = new LinkedHashSet<Shared>();
    for (TransferFile file : one.files()) {
      add(GroupBy.URL, file.url(), all);
      add(GroupBy.FILE_HASH, file.hashes().flatMap(Shared::strongest), all);
    }
    for (Destination each : one.destinations()) {
      add(GroupBy.DESTINATION_HOST, each.host().or(each::address).filter(Shared::isElsewhere), all);
    }
    for (Command each : one.commands()) {
      Optional<String> text = each.decoded().or(() -> Optional.of(each.text()));
      add(GroupBy.COMMAND, text.filter(some -> some.length() <= LONGEST_COMMAND), all);
    }
    one.creator()
        .flatMap(Creator::hashes)
        .ifPresent(hashes -> add(GroupBy.CREATOR_HASH, strongest(hashes), all));
    one.job().ifPresent(job -> addJob(job, all));
    return List.copyOf(all);
  }

  /// What an expected case can have in common with one of a host that is not known.
  static List<Shared> ofExpected(Case one) {
    return one.job().flatMap(Job::id).map(id -> new Shared(GroupBy.JOB_ID, id)).stream().toList();
  }

  private static void addJob(Job job, Set<Shared> all) {
    add(GroupBy.JOB_ID, job.id(), all);
    add(GroupBy.TITLE, job.title(), all);
    Optional<String> owner = job.owner().flatMap(Account::sid);
    add(GroupBy.OWNER, owner.filter(sid -> sid.startsWith(OWN_ACCOUNT)), all);
    Optional<String> program = job.notifyCommand().flatMap(Notify::program);
    add(GroupBy.NOTIFY_PROGRAM, program, all);
    Optional<String> arguments = job.notifyCommand().flatMap(Notify::arguments);
    add(
        GroupBy.NOTIFY_COMMAND,
        program.map(name -> arguments.map(name.concat(" ")::concat).orElse(name)),
        all);
  }

  private static void add(GroupBy by, Optional<String> value, Set<Shared> all) {
    value.ifPresent(text -> all.add(new Shared(by, text)));
  }

  private static Optional<String> strongest(Hashes hashes) {
    return hashes.sha256().or(hashes::sha1).or(hashes::md5);
  }

  /// Every machine is its own `localhost`, which nobody shares.
  private static boolean isElsewhere(String host) {
    return !host.equals("localhost")
        && !host.endsWith(".localhost")
        && !host.startsWith("127.")
        && !host.equals("::1");
  }
}
