package org.bitshound.testing.evidence.stories;

import java.util.List;
import java.util.stream.Stream;

/// All stories, and the policy of the house in which they happen.
public final class Stories {
  /// The policy of the house, as its operator wrote it. Attackers and users are subject to it too.
  public static final String POLICY =
      """
      destinations:
        approved:
          - pattern: https://repo.lindenwerk.example/**
            approved-by: Client team
            reason: the house's repository
          - pattern: '\\\\fs-01.lindenwerk.example\\software\\**'
            approved-by: Client team
            reason: the house's software share
      admins:
        users: ['LINDENWERK\\adm.*', 'NT AUTHORITY\\SYSTEM']
        hosts: ['ws-*']
      change-windows:
        - name: rollout-march
          hosts: ['ws-*']
          users: ['LINDENWERK\\adm.*', 'NT AUTHORITY\\SYSTEM']
          from: 2026-03-10T20:00Z
          to: 2026-03-11T04:00Z
          explains: [process-intent, bitsadmin-transfer, userland-creator, job-persistence-command, follow-on-execution, credentials-outside, suspicious-parent, scheduled-creator]
          approved-by: Change board
          reason: CHG-2031
      """;

  private Stories() {}

  /// {@return every attack with its twin}
  public static List<Twins> all() {
    return Stream.of(
            TransferStories.all(),
            PersistenceStories.all(),
            DisguiseStories.all(),
            CommandStories.all(),
            HostStories.all())
        .flatMap(List::stream)
        .toList();
  }
}
