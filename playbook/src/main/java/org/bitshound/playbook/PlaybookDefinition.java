package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookAttack;
import org.bitshound.casefile.PlaybookOpens;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.PlaybookSource;
import org.bitshound.casefile.PlaybookUsed;

/// A playbook as its file has it, ready to run. Unchanging.
public final class PlaybookDefinition {
  private final String title;
  private final String version;
  private final PlaybookUsed used;
  private final PlaybookSource source;
  private final PlaybookAttack attack;
  private final PlaybookOpens opens;
  private final List<Step> steps;

  PlaybookDefinition(
      String title,
      String version,
      PlaybookUsed used,
      PlaybookSource source,
      PlaybookAttack attack,
      PlaybookOpens opens,
      List<Step> steps) {
    this.title = title;
    this.version = version;
    this.used = used;
    this.source = source;
    this.attack = attack;
    this.opens = opens;
    this.steps = List.copyOf(steps);
  }

  /// {@return its id}
  public String id() {
    return used.id();
  }

  /// {@return its id and the SHA-256 of its file}
  public PlaybookUsed used() {
    return used;
  }

  /// {@return what stands in the case file, with these runs}
  public Playbook playbook(List<PlaybookRun> runs) {
    return new Playbook(
        id(),
        title,
        version,
        used.sha256(),
        source,
        attack,
        opens,
        steps.stream().map(Step::said).toList(),
        runs);
  }

  PlaybookOpens opens() {
    return opens;
  }

  List<Step> steps() {
    return steps;
  }
}
