package org.bitshound.translation.bitsclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.translation.FakeEvent.bits;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitshound.observation.Actor;
import org.bitshound.observation.CredentialsSent;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.HighPerformanceSet;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobCancelledByAdministrator;
import org.bitshound.observation.JobCancelledByAge;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobFailed;
import org.bitshound.observation.JobHeldBack;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.JobResumed;
import org.bitshound.observation.JobSuspended;
import org.bitshound.observation.NotifyCommandSet;
import org.bitshound.observation.NotifyFailed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.OwnershipTaken;
import org.bitshound.observation.PropertyChanged;
import org.bitshound.observation.Source;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobEventsTest {

  private static final String BRACED = "{5F2863D6-E0AB-4470-8530-8F129B46177A}";
  private static final Optional<JobId> ID =
      Optional.of(new JobId("5f2863d6-e0ab-4470-8530-8f129b46177a"));
  private static final Optional<String> TITLE = Optional.of("update");
  private static final Optional<String> OWNER = Optional.of("OFFICE\\ann");
  private static final JobReference WHOLE = new JobReference(ID, TITLE, OWNER);
  private static final JobReference WITHOUT_OWNER = new JobReference(ID, TITLE, Optional.empty());
  private static final JobReference TITLE_ALONE =
      new JobReference(Optional.empty(), TITLE, Optional.empty());
  private static final OptionalLong NO_NUMBER = OptionalLong.empty();

  private static Actor by(
      String user, String sid, OptionalLong processId, OptionalLong startKey, String image) {
    return new Actor(text(user), text(sid), NO_NUMBER, processId, startKey, text(image));
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  private static OptionalLong number(long number) {
    return OptionalLong.of(number);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void eventSaysWhatItsLayoutHolds(
      String why, FakeEvent event, Function<Source, Observation> said) {
    Source source = event.source();

    assertThat(new JobEvents().translate(event, source)).containsExactly(said.apply(source));
  }

  private static Arguments row(String why, FakeEvent event, Function<Source, Observation> said) {
    return arguments(why, event, said);
  }

  static Stream<Arguments> rows() {
    FakeEvent created2 =
        bits(
            3,
            "jobTitle",
            "update",
            "jobId",
            BRACED,
            "jobOwner",
            "OFFICE\\ann",
            "processPath",
            "C:\\Windows\\System32\\bitsadmin.exe",
            "processId",
            "7680");
    FakeEvent cancelled =
        bits(
                5,
                "User",
                "OFFICE\\bob",
                "jobTitle",
                "update",
                "jobId",
                BRACED,
                "jobOwner",
                "OFFICE\\ann",
                "fileCount",
                "2")
            .as("S-1-5-21-1-2-3-1104");
    FakeEvent completed0 =
        bits(
            4,
            "User",
            "OFFICE\\bob",
            "jobTitle",
            "update",
            "jobId",
            BRACED,
            "jobOwner",
            "OFFICE\\ann",
            "fileCount",
            "1");
    FakeEvent owned =
        bits(
            16384, "Id", BRACED, "Title", "update", "Owner", "OFFICE\\ann", "User", "OFFICE\\root");
    Actor administrator = by("OFFICE\\root", "", NO_NUMBER, NO_NUMBER, "");
    Actor root7 = by("OFFICE\\root", "", number(7), number(562949953421371L), "");
    return Stream.of(
        row(
            "1: resumed",
            bits(1, "JobGuid", BRACED, "Title", "update"),
            s -> new JobResumed(s, WITHOUT_OWNER)),
        row(
            "2: suspended",
            bits(2, "JobGuid", BRACED, "Title", "update"),
            s -> new JobSuspended(s, WITHOUT_OWNER)),
        row(
            "3 v0: title and owner have no names and the id is not said",
            bits(3, "string", "update", "string2", "OFFICE\\ann", "string3", ""),
            s ->
                new JobCreated(
                    s, new JobReference(Optional.empty(), TITLE, OWNER), Actor.unknown())),
        row(
            "3 v1: the id, but not the program",
            created2.without("processPath").without("processId"),
            s -> new JobCreated(s, WHOLE, Actor.unknown())),
        row(
            "3 v2: the program",
            created2,
            s ->
                new JobCreated(
                    s,
                    WHOLE,
                    by("", "", number(7680), NO_NUMBER, "C:\\Windows\\System32\\bitsadmin.exe"))),
        row(
            "3 v3: a start key beyond a signed long keeps its bits",
            created2.with("ClientProcessStartKey", "18446462598732840961"),
            s ->
                new JobCreated(
                    s,
                    WHOLE,
                    by(
                        "",
                        "",
                        number(7680),
                        number(0xFFFF_0000_0000_0001L),
                        "C:\\Windows\\System32\\bitsadmin.exe"))),
        row(
            "3: an empty title is a title",
            created2.with("jobTitle", "").without("processPath").without("processId"),
            s -> new JobCreated(s, new JobReference(ID, Optional.of(""), OWNER), Actor.unknown())),
        row(
            "4 v0: who completed, and no SID, which is the service's",
            completed0,
            s ->
                new JobCompleted(
                    s,
                    WHOLE,
                    by("OFFICE\\bob", "", NO_NUMBER, NO_NUMBER, ""),
                    number(1),
                    NO_NUMBER,
                    NO_NUMBER)),
        row(
            "4 v1: totals",
            completed0.with("bytesTransferred", "50813").with("bytesTransferredFromPeer", "0"),
            s ->
                new JobCompleted(
                    s,
                    WHOLE,
                    by("OFFICE\\bob", "", NO_NUMBER, NO_NUMBER, ""),
                    number(1),
                    number(50813),
                    number(0))),
        row(
            "5 v0 and short v1: who cancelled, with the SID of the record",
            cancelled,
            s ->
                new JobCancelled(
                    s,
                    WHOLE,
                    by("OFFICE\\bob", "S-1-5-21-1-2-3-1104", NO_NUMBER, NO_NUMBER, ""),
                    number(2))),
        row(
            "5 long v1: the process too",
            cancelled.with("processId", "1396").with("ClientProcessStartKey", "562949953421371"),
            s ->
                new JobCancelled(
                    s,
                    WHOLE,
                    by(
                        "OFFICE\\bob",
                        "S-1-5-21-1-2-3-1104",
                        number(1396),
                        number(562949953421371L),
                        ""),
                    number(2))),
        row(
            "6: a notify command without title",
            bits(
                6,
                "jobId",
                BRACED,
                "jobOwner",
                "OFFICE\\ann",
                "program",
                "C:\\Windows\\System32\\cmd.exe",
                "parameters",
                "/c notepad.exe"),
            s ->
                new NotifyCommandSet(
                    s,
                    new JobReference(ID, Optional.empty(), OWNER),
                    Optional.of("C:\\Windows\\System32\\cmd.exe"),
                    Optional.of("/c notepad.exe"))),
        row(
            "34: held back by cost",
            bits(34, "jobName", "update", "jobId", BRACED, "FileCount", "3"),
            s -> new JobHeldBack(s, WITHOUT_OWNER, JobHeldBack.Policy.COST, number(3), NO_NUMBER)),
        row(
            "63: the notify program returned an error; Job is the title",
            bits(63, "Job", "update", "Url", "http://a.example/x", "Pgm", "c:\\n.exe", "hr", "1"),
            s ->
                new NotifyFailed(
                    s,
                    TITLE_ALONE,
                    NotifyFailed.How.PROGRAM_RETURNED_ERROR,
                    Optional.of("http://a.example/x"),
                    Optional.of("c:\\n.exe"),
                    number(1),
                    Optional.empty())),
        row(
            "64: the notify program did not start",
            bits(64, "Job", "update", "Url", "", "Pgm", "c:\\n.exe", "hr", "2147942402"),
            s ->
                new NotifyFailed(
                    s,
                    TITLE_ALONE,
                    NotifyFailed.How.PROGRAM_NOT_STARTED,
                    Optional.empty(),
                    Optional.of("c:\\n.exe"),
                    number(0x80070002L),
                    Optional.empty())),
        row(
            "203 v0: server, title and address have no names",
            bits(203, "string", "srv", "string2", "update", "string3", "http://a.example/x"),
            s ->
                new CredentialsSent(
                    s,
                    TITLE_ALONE,
                    CredentialsSent.Answer.ACCEPTED,
                    Optional.of("srv"),
                    Optional.of("http://a.example/x"),
                    Optional.empty(),
                    Optional.empty())),
        row(
            "204 v1: rejected, with scheme and account",
            bits(
                204,
                "server",
                "srv",
                "job",
                "update",
                "url",
                "http://a.example/x",
                "scheme",
                "NTLM",
                "user",
                "bob"),
            s ->
                new CredentialsSent(
                    s,
                    TITLE_ALONE,
                    CredentialsSent.Answer.REJECTED,
                    Optional.of("srv"),
                    Optional.of("http://a.example/x"),
                    Optional.of("NTLM"),
                    Optional.of("bob"))),
        row(
            "209: isRoaming is the state of the property",
            bits(209, "jobName", "update", "jobId", BRACED, "isRoaming", "1"),
            s -> new HighPerformanceSet(s, WITHOUT_OWNER, number(1))),
        row(
            "211: an error of the job",
            bits(
                211,
                "JobGuid",
                BRACED,
                "Title",
                "update",
                "ErrorCode",
                "2147942405",
                "Message",
                "5"),
            s -> new JobFailed(s, WITHOUT_OWNER, number(0x80070005L), number(5))),
        row(
            "213: blocked by the transfer policy",
            bits(
                213,
                "jobName",
                "update",
                "jobId",
                BRACED,
                "FileCount",
                "3",
                "BlockReasonErrorCode",
                "2149580862"),
            s ->
                new JobHeldBack(
                    s, WITHOUT_OWNER, JobHeldBack.Policy.TRANSFER, number(3), number(0x8020003EL))),
        row(
            "16384 v0: an administrator cancelled",
            owned,
            s -> new JobCancelledByAdministrator(s, WHOLE, administrator)),
        row(
            "16384 v1: with the process",
            owned.with("processId", "7").with("ClientProcessStartKey", "562949953421371"),
            s -> new JobCancelledByAdministrator(s, WHOLE, root7)),
        row(
            "16387: a property changed",
            bits(
                16387,
                "Id",
                BRACED,
                "Title",
                "update",
                "Owner",
                "OFFICE\\ann",
                "PropertyName",
                "NotifyFlags"),
            s -> new PropertyChanged(s, WHOLE, Optional.of("NotifyFlags"))),
        row(
            "16388 v1: ownership taken",
            bits(
                16388,
                "Id",
                BRACED,
                "Title",
                "update",
                "Owner",
                "OFFICE\\ann",
                "User",
                "OFFICE\\root",
                "processId",
                "7",
                "ClientProcessStartKey",
                "562949953421371"),
            s -> new OwnershipTaken(s, WHOLE, root7)),
        row(
            "16389: too long idle",
            bits(16389, "Id", BRACED, "Title", "update", "Owner", "OFFICE\\ann", "DayCount", "90"),
            s -> new JobCancelledByAge(s, WHOLE, number(90))),
        row(
            "16403: the local path as the caller spelt it",
            bits(
                    16403,
                    "User",
                    "OFFICE\\ann",
                    "jobTitle",
                    "update",
                    "jobId",
                    BRACED,
                    "jobOwner",
                    "OFFICE\\ann",
                    "fileCount",
                    "1",
                    "RemoteName",
                    "http://a.example/x",
                    "LocalName",
                    "\\\\?\\C:\\Users\\ANN~1\\x",
                    "processId",
                    "2772",
                    "ClientProcessStartKey",
                    "562949953421371")
                .as("S-1-5-21-1-2-3-1103"),
            s ->
                new FileAdded(
                    s,
                    WHOLE,
                    by(
                        "OFFICE\\ann",
                        "S-1-5-21-1-2-3-1103",
                        number(2772),
                        number(562949953421371L),
                        ""),
                    number(1),
                    Optional.of("http://a.example/x"),
                    Optional.of("\\\\?\\C:\\Users\\ANN~1\\x"))));
  }
}
