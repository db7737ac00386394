package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Severity;
import org.bitshound.evtx.Format;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.snapshots.ListingClock.DateOrder;
import org.bitshound.weblogs.Columns;
import org.bitshound.weblogs.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.CommandSpec;

class CommandOptionsTest {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  @Test
  void huntWithoutOptionsReadsWithAllCoresAndHashesWhatIsCited() throws Exception {
    assertThat(read(new HuntCommand(), "b", "a"))
        .isEqualTo(
            new HuntOptions(
                List.of("b", "a"),
                Optional.empty(),
                new Window(Optional.empty(), Optional.empty()),
                Severity.NONE,
                Optional.empty(),
                false,
                Hashing.CITED,
                false,
                false,
                Optional.empty(),
                Columns.NONE,
                ListingClock.UNKNOWN,
                List.of(),
                CORES,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                true,
                new ReportOptions(List.of(), Optional.empty())));
  }

  @Test
  void everyReportThatIsAskedForHasItsFile() throws Exception {
    HuntOptions options =
        read(
            new HuntCommand(),
            "x",
            "--html=r.html",
            "--markdown=r.md",
            "--csv=t",
            "--timeline=t.jsonl",
            "--navigator=n.json",
            "--timezone=Europe/Berlin");

    assertThat(options.reports().wanted())
        .extracting(wanted -> wanted.file().toString().replace('\\', '/'))
        .containsExactly(
            "r.html",
            "r.md",
            "t/cases.csv",
            "t/findings.csv",
            "t/timeline.csv",
            "t.jsonl",
            "n.json");
  }

  @Test
  void everyOptionOfHuntReachesItsRecord() throws Exception {
    assertThat(
            read(
                new HuntCommand(),
                "--json=c.json",
                "--since",
                "2024-05-01",
                "--until=2024-06-01T02:00+02:00",
                "--min-severity=low",
                "--fail-on=high",
                "--strict",
                "--no-hash",
                "--recover",
                "--carve",
                "--host=ws1",
                "--columns=time=When,url=Request URL",
                "--threads=3",
                "--policy=p.yml",
                "--files=ws1=image",
                "--files",
                "other",
                "--baseline=b.json",
                "--playbook=q.yml",
                "--listing-zone=Europe/Berlin",
                "--intel=i.csv",
                "--intel=j.csv",
                "--listing-dates=dmy",
                "--color=never",
                "@logs"))
        .isEqualTo(
            new HuntOptions(
                List.of("@logs"),
                Optional.of(new Output.File(Path.of("c.json"))),
                new Window(
                    Optional.of(Instant.parse("2024-05-01T00:00:00Z")),
                    Optional.of(Instant.parse("2024-06-01T00:00:00Z"))),
                Severity.LOW,
                Optional.of(Severity.HIGH),
                true,
                Hashing.NONE,
                true,
                true,
                Optional.of("ws1"),
                new Columns(Map.of(Field.TIME, "when", Field.URL, "request url")),
                new ListingClock(
                    Optional.of(ZoneId.of("Europe/Berlin")), Optional.of(DateOrder.DMY)),
                List.of("ws1=image", "other"),
                3,
                Optional.of("p.yml"),
                Optional.of("b.json"),
                List.of("i.csv", "j.csv"),
                Optional.of("q.yml"),
                true,
                new ReportOptions(List.of(), Optional.empty())));
    assertThat(read(new HuntCommand(), "x", "--no-playbooks").playbooks()).isFalse();
  }

  @Test
  void aDashIsStandardOutputAndHashMeansAll() throws Exception {
    HuntOptions options = read(new HuntCommand(), "x", "--hash", "--json", "-");

    assertThat(options.json()).contains(new Output.Standard());
    assertThat(options.hash()).isEqualTo(Hashing.ALL);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "x --json=a --html=./a | two documents for one file: './a'",
        "x --csv=t --timeline=t/timeline.csv | two documents for one file: ",
        "x --html - | standard output is for --json alone: --html '-'",
        "x --markdown=- | standard output is for --json alone: --markdown '-'",
        "x --json a --timezone UTC | nothing to show in a time zone: --timezone 'UTC'",
        "x --host= | not a name: --host ''",
        "-x | Unknown option: '-x'",
        "--jason=a | Unknown option: '--jason'",
        "--json a | Missing required parameter: 'EVIDENCE'"
      })
  void whatCannotBeMeantIsRefused(String commandLine, String complaint) {
    assertThatThrownBy(() -> read(new HuntCommand(), commandLine.split(" ")))
        .isInstanceOf(Complaint.class)
        .hasMessageStartingWith(complaint);
  }

  @Test
  void whatFollowsTwoDashesIsAPath() throws Exception {
    assertThat(read(new DumpCommand(), "--format=xml", "--", "--odd").files())
        .containsExactly("--odd");
  }

  @Test
  void everyOptionOfDumpReachesItsRecord() throws Exception {
    assertThat(read(new DumpCommand(), "a", "--format", "xml", "--recover", "--strict", "b"))
        .isEqualTo(new DumpOptions(List.of("a", "b"), Format.XML, true, true, CORES));
  }

  private static <O> O read(Command<O> command, String... arguments)
      throws IOException, Complaint, InterruptedException {
    var seen = new ArrayList<O>();
    var listening =
        new Command<O>() {
          @Override
          public CommandSpec spec() {
            return command.spec();
          }

          @Override
          public O read(Given given) throws Complaint {
            return command.read(given);
          }

          @Override
          public ExitCode run(O options, Console console) {
            seen.add(options);
            return ExitCode.DONE;
          }
        };
    new Invocation<>("test", listening, List.of(arguments)).run(new Spoken().console());
    return seen.getFirst();
  }
}
