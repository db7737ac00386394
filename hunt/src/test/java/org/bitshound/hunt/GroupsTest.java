package org.bitshound.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.CaseId;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.GroupBy;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Verdict;
import org.bitshound.hunt.JudgedHost.Judged;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.testing.evidence.samples.SampleIntrusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String URL = "http://a.example/x.exe";

  @TempDir Path folder;

  private static Judged on(String host, String id, Consumer<Case.Draft> filled) {
    var draft = new Case.Draft();
    draft.id = Optional.of(id);
    draft.kind = Optional.of(Kind.JOB);
    draft.host = Optional.of(host);
    draft.first = Optional.of(NOON);
    draft.last = Optional.of(NOON.plusSeconds(1));
    draft.headline = Optional.of("A job.");
    draft.verdict = Optional.of(Verdict.REVIEW);
    draft.severity = Optional.of(Severity.LOW);
    filled.accept(draft);
    Case one = draft.toCase();
    var machine = new Machine(host, Optional.empty(), List.of(), List.of(), List.of());
    return new Judged(
        Brief.of(one),
        CaseId.ofJob(id, host),
        machine,
        0,
        Optional.empty(),
        Shared.of(one),
        Map.of());
  }

  private static Consumer<Case.Draft> withFile(String url, String sha256) {
    var file = new TransferFile.Draft();
    file.url = Optional.of(url);
    file.hashes =
        Optional.of(
            new Hashes(Optional.of("0a"), Optional.empty(), Optional.of(sha256), Optional.empty()));
    return draft -> draft.files = List.of(file.toTransferFile());
  }

  private static Consumer<Case.Draft> withHost(String host) {
    var destination = new Destination.Draft();
    destination.host = Optional.of(host);
    return draft -> draft.destinations = List.of(destination.toDestination());
  }

  private static Consumer<Case.Draft> withJob(Consumer<Job.Draft> filled) {
    var job = new Job.Draft();
    filled.accept(job);
    return draft -> draft.job = Optional.of(job.toJob());
  }

  @Test
  void casesOfTwoHostsWithOneUrlAreAGroup() {
    List<Group> groups =
        Groups.of(
            List.of(
                on("ws-02", "BH-1", withFile(URL, "aa")),
                on("ws-01", "BH-2", withFile(URL, "bb")),
                on("ws-03", "BH-3", withFile("http://a.example/y.exe", "cc"))));

    assertThat(groups)
        .containsExactly(
            new Group(
                GroupBy.URL,
                URL,
                List.of("BH-1", "BH-2"),
                List.of("ws-01", "ws-02"),
                NOON,
                NOON.plusSeconds(1),
                Optional.empty()));
  }

  @Test
  void theStrongestHashIsCompared() {
    assertThat(
            Groups.of(
                List.of(
                    on("ws-01", "BH-1", withFile("http://a.example/1", "aa")),
                    on("ws-02", "BH-2", withFile("http://b.example/2", "aa")),
                    on("ws-03", "BH-3", withFile("http://c.example/3", "bb")))))
        .extracting(Group::by, Group::value, Group::cases)
        .containsExactly(tuple(GroupBy.FILE_HASH, "aa", List.of("BH-1", "BH-2")));
  }

  @Test
  void everyMachineIsItsOwnLocalhost() {
    assertThat(
            Groups.of(
                List.of(
                    on("ws-01", "BH-1", withHost("localhost")),
                    on("ws-02", "BH-2", withHost("localhost")))))
        .isEmpty();
  }

  @Test
  void titlesAndOwnersOfOneMachineAreNoGroup() {
    Consumer<Case.Draft> same =
        withJob(job -> {
          job.title = Optional.of("Update");
          job.owner =
              Optional.of(new Account(Optional.empty(), Optional.of("S-1-5-21-1-2-3-1105")));
        });

    assertThat(Groups.of(List.of(on("ws-01", "BH-1", same), on("ws-01", "BH-2", same)))).isEmpty();
    assertThat(Groups.of(List.of(on("ws-01", "BH-1", same), on("ws-02", "BH-2", same))))
        .extracting(Group::by)
        .containsExactly(GroupBy.OWNER, GroupBy.TITLE);
  }

  @Test
  void systemIsNoOwnerThatMachinesShare() {
    Consumer<Case.Draft> same =
        withJob(
            job -> job.owner = Optional.of(new Account(Optional.empty(), Optional.of("S-1-5-18"))));

    assertThat(Groups.of(List.of(on("ws-01", "BH-1", same), on("ws-02", "BH-2", same)))).isEmpty();
  }

  @Test
  void oneGuidOnTwoHostsSaysWhatThatCanBe() {
    Consumer<Case.Draft> same = withJob(job -> job.id = Optional.of("guid"));

    assertThat(Groups.of(List.of(on("ws-01", "BH-1", same), on("ws-02", "BH-2", same))))
        .singleElement()
        .satisfies(group ->
            assertThat(group.why())
                .hasValueSatisfying(why -> assertThat(why).contains("at the same time", "mix-up")));
    Consumer<Case.Draft> later =
        same.andThen(draft -> draft.first = Optional.of(NOON.minusSeconds(60)));
    assertThat(Groups.of(List.of(on("ws-01", "BH-1", same), on("ws-02", "BH-2", later))))
        .singleElement()
        .satisfies(group ->
            assertThat(group.why())
                .hasValueSatisfying(why ->
                    assertThat(why)
                        .contains("at different times", "image", "copied queue database")));
  }

  @Test
  void aNotifyCommandIsGroupedWithAndWithoutItsArguments() {
    assertThat(
            Groups.of(
                List.of(
                    on("ws-01", "BH-1", starting("c:\\r.exe", "-a")),
                    on("ws-01", "BH-2", starting("c:\\r.exe", "-a")),
                    on("ws-01", "BH-3", starting("c:\\r.exe", "-b")))))
        .extracting(Group::by, Group::value, group -> group.cases().size())
        .containsExactly(
            tuple(GroupBy.NOTIFY_COMMAND, "c:\\r.exe -a", 2),
            tuple(GroupBy.NOTIFY_PROGRAM, "c:\\r.exe", 3));
  }

  private static Consumer<Case.Draft> starting(String program, String arguments) {
    return withJob(job ->
        job.notifyCommand =
            Optional.of(
                new Notify(Optional.of(program), Optional.of(arguments), OptionalLong.empty())));
  }

  @Test
  void groupsAreInOrderOfTheirNamesWhateverTheOrderOfCases() {
    var cases = new ArrayList<Judged>();
    for (int i = 0; i < 20; i++) {
      String url = "http://" + i % 7 + ".example/";
      cases.add(
          on("ws-" + i, "BH-" + i, withFile(url, "hash" + i % 5).andThen(withHost("h" + i % 3))));
    }
    List<String> forward = names(cases);
    Collections.reverse(cases);

    assertThat(names(cases)).isEqualTo(forward).isSorted().hasSize(15);
  }

  private static List<String> names(List<Judged> cases) {
    return Groups.of(cases).stream().map(group -> group.by().word() + " " + group.value()).toList();
  }

  @Test
  void groupsOfAHuntNameShownCasesAloneThatAreNotExpected() throws IOException {
    Hunted.write(folder, SampleIntrusion.files());
    CaseFile document = new Hunted(folder).document();
    var verdicts = document.cases().stream().collect(Collectors.toMap(Case::id, Case::verdict));

    assertThat(document.groups()).isNotEmpty();
    assertThat(document.groups())
        .allSatisfy(group ->
            assertThat(group.cases())
                .hasSizeGreaterThan(1)
                .allSatisfy(id -> assertThat(verdicts).containsKey(id))
                .noneMatch(id -> verdicts.get(id) == Verdict.EXPECTED));
  }
}
