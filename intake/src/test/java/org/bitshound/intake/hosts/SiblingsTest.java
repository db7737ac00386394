package org.bitshound.intake.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiblingsTest {

  /// Logs are written `path=host`.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          beside the logs of a host        | case        | case/a.evtx=h1                                   | case/jobs.txt                     | h1
          above the logs of a host         | case        | case/logs/a.evtx=h1                              | case/jobs.txt                     | h1
          in another folder of the case    | case        | case/logs/a.evtx=h1                              | case/bits/jobs.txt                | h1
          beside the logs of two hosts     | case        | case/a.evtx=h1 case/b.evtx=h2                    | case/jobs.txt                     | -
          nearest folder decides           | case        | case/1/a.evtx=h1 case/2/b.evtx=h2                | case/2/deep/jobs.txt              | h2
          between two hosts                | case        | case/1/a.evtx=h1 case/2/b.evtx=h2                | case/3/jobs.txt                   | -
          never from another collection    | one two     | two/a.evtx=h2                                    | one/jobs.txt                      | -
          files given one by one           | d/a d/j.txt | d/a=h1                                           | d/j.txt                           | h1
          the current folder               | .           | a.evtx=h1                                        | sub/jobs.txt                      | h1
          in the same archive              | c.zip       | c.zip!/logs/a.evtx=h1                            | c.zip!/jobs.txt                   | h1
          never from another archive       | case        | case/1.zip!/a.evtx=h1                            | case/2.zip!/jobs.txt              | -
          never from beside an archive     | case        | case/a.evtx=h1                                   | case/2.zip!/jobs.txt              | -
          nor from an archive beside it    | case        | case/1.zip!/a.evtx=h1                            | case/jobs.txt                     | -
          archives in an archive           | case        | case/1.zip!/l.zip!/a.evtx=h1                     | case/1.zip!/j.gz!/jobs.txt        | h1
          below one image of a drive       | case        | case/x/C/Windows/a.evtx=h1 case/y/C/b.evtx=h2    | case/x/C/ProgramData/qmgr.db      | h1
          never from another image         | case        | case/y/C/Windows/a.evtx=h2                       | case/x/C/ProgramData/qmgr.db      | -
          a drive as Velociraptor names it | c.zip       | c.zip!/uploads/auto/C%3A/Windows/a.evtx=h1       | c.zip!/uploads/auto/C%3A/P/q.db   | h1
          """)
  void hostComesFromWhatWasCollectedWithAFile(
      String why, String given, String logs, String path, String host) {
    List<Machine> hosts =
        Arrays.stream(logs.split(" "))
            .map(log -> log.split("="))
            .map(
                log -> new Machine(log[1], Optional.empty(), List.of(), List.of(), List.of(log[0])))
            .toList();
    var siblings = new Siblings(List.of(given.split(" ")), hosts);

    assertThat(siblings.hostOf(path)).as(why).isEqualTo(Optional.ofNullable(host));
  }
}
