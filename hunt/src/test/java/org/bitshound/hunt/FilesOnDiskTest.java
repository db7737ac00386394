package org.bitshound.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.FoundAs;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.OnDisk;
import org.bitshound.casefile.SignatureStatus;
import org.bitshound.casefile.TransferFile;
import org.bitshound.testing.evidence.JobListing;
import org.bitshound.testing.evidence.files.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A listing of one job, and the files that were collected beside it.
class FilesOnDiskTest {
  @TempDir private Path folder;

  private Hunted hunted(String localName, long size) throws IOException {
    return hunted(localName, size, "");
  }

  private Hunted hunted(String localName, long size, String notify) throws IOException {
    Instant then = Instant.parse("2021-03-15T18:43:41Z");
    var listing =
        new JobListing(
            List.of(
                new JobListing.Row(
                    "482fcaf0-74bf-469b-8929-5ccd028c9499",
                    "upd",
                    "Transferred",
                    "LAB\\ann",
                    then,
                    then,
                    "http://10.9.8.7/a.jpg",
                    localName,
                    Math.max(0, size),
                    size,
                    notify,
                    "")));
    Hunted.write(folder, Map.of("jobs.json", listing.json().getBytes(UTF_8)));
    var hunted = new Hunted(folder.resolve("jobs.json"));
    hunted.files = List.of(folder + "/image");
    return hunted;
  }

  private void collect(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve("image").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static TransferFile file(CaseFile document) {
    return document.cases().get(0).files().getFirst();
  }

  private static Coverage coverage(CaseFile document) {
    return document.hosts().getFirst().coverage().stream()
        .filter(row -> row.source().equals("files"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void destinationThatWasCollectedIsHashedTypedAndHeldAgainstItsName() throws IOException {
    byte[] program = SampleFiles.signedProgram();
    collect("Users/Public/A.JPG", program);

    CaseFile document = hunted("C:\\Users\\Public\\a.jpg", program.length).document();
    Case one = document.cases().get(0);
    TransferFile file = file(document);
    OnDisk disk = file.onDisk().orElseThrow();
    assertThat(disk.path()).isEqualTo(folder + "/image/Users/Public/A.JPG");
    assertThat(disk.present()).isTrue();
    assertThat(disk.size()).hasValue(program.length);
    assertThat(disk.as()).contains(FoundAs.DESTINATION);
    assertThat(disk.signature().orElseThrow().status()).isEqualTo(SignatureStatus.UNKNOWN);
    assertThat(file.type()).contains("pe");
    assertThat(file.hashes()).isEqualTo(disk.hashes());
    EvidenceRow cited = one.evidence().getLast();
    assertThat(disk.evidence()).containsExactly(cited.ref());
    assertThat(cited.path()).isEqualTo(disk.path());
    assertThat(cited.source()).contains("files");
    assertThat(one.sources()).containsEntry("files[0].type", disk.evidence());
    assertThat(one.findings())
        .anyMatch(finding ->
            finding.analytic().equals("content-mismatch")
                && finding.evidence().equals(disk.evidence()));
    assertThat(document.evidence())
        .anyMatch(row ->
            row.kind() == EvidenceKind.FILE
                && row.path().equals(disk.path())
                && row.sha256().equals(disk.hashes().orElseThrow().sha256()));
    assertThat(document.options().files()).contains(folder + "/image");
  }

  @Test
  void whatHasAnotherLengthIsNotTakenForWhatWasFetched() throws IOException {
    collect("Users/Public/a.jpg", SampleFiles.program(false));

    CaseFile document = hunted("C:\\Users\\Public\\a.jpg", 7).document();
    assertThat(file(document).type()).isEmpty();
    assertThat(file(document).hashes()).isEmpty();
    assertThat(file(document).onDisk().orElseThrow().type()).contains("pe");
    assertThat(document.cases().get(0).findings())
        .anyMatch(finding -> finding.analytic().equals("content-mismatch"));
  }

  @Test
  void destinationThatIsNotInItsFolderIsMissing() throws IOException {
    collect("C/Users/Public/other.txt", new byte[1]);

    CaseFile document = hunted("C:\\Users\\Public\\a.jpg", 7).document();
    OnDisk disk = file(document).onDisk().orElseThrow();
    assertThat(disk.present()).isFalse();
    assertThat(disk.as()).isEmpty();
    assertThat(document.cases().get(0).evidence().getLast().path())
        .isEqualTo(folder + "/image/C/Users/Public");
    assertThat(coverage(document).status()).isEqualTo(CoverageStatus.PRESENT);
    assertThat(coverage(document).records()).hasValue(0);
  }

  private static String answer(CaseFile document, String step) {
    return document.playbooks().stream()
        .flatMap(playbook -> playbook.runs().stream())
        .flatMap(run -> run.answers().stream())
        .filter(answer -> answer.step().equals(step))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void stepOnRemovalTellsWhatIsStillThereAndWhatIsGone() throws IOException {
    collect("C/Users/Public/a.jpg", new byte[7]);
    CaseFile there = hunted("C:\\Users\\Public\\a.jpg", 7).document();
    CaseFile gone = hunted("C:\\Users\\Public\\b.jpg", 7).document();
    CaseFile unknown = hunted("C:\\Windows\\b.jpg", 7).document();

    assertThat(answer(there, "P3.8.1")).contains("It was still there when files were collected");
    assertThat(answer(gone, "P3.8.1"))
        .contains("C:\\Users\\Public\\b.jpg was gone when files were collected");
    assertThat(answer(unknown, "P3.8.1")).contains("only a later collection tells");
    for (CaseFile document : List.of(there, gone, unknown)) {
      assertThat(new SaidValues(document).unfounded()).isEmpty();
    }
  }

  @Test
  void notifyProgramIsToldToBeThereOrGone() throws IOException {
    collect("C/Users/Public/n.exe", SampleFiles.program(false));
    CaseFile there = hunted("C:\\Users\\Public\\a", 7, "C:\\Users\\Public\\n.exe").document();
    CaseFile gone = hunted("C:\\Users\\Public\\a", 7, "C:\\Users\\Public\\m.exe").document();
    CaseFile unknown = hunted("C:\\Users\\Public\\a", 7, "C:\\Windows\\n.exe").document();

    assertThat(notify(there).present()).isTrue();
    assertThat(notify(gone).present()).isFalse();
    assertThat(unknown.cases().get(0).job().orElseThrow().notifyOnDisk()).isEmpty();
    assertThat(there.hosts().getFirst().jobs().getFirst().notifyPresent()).contains(true);
    assertThat(answer(there, "T.14")).contains("The program is there: " + notify(there).path());
    assertThat(answer(gone, "T.14")).contains("The program is not there: ");
    assertThat(answer(unknown, "T.14")).contains("what was collected does not tell");
    for (CaseFile document : List.of(there, gone, unknown)) {
      assertThat(new SaidValues(document).unfounded()).isEmpty();
    }
  }

  private static OnDisk notify(CaseFile document) {
    return document.cases().get(0).job().orElseThrow().notifyOnDisk().orElseThrow();
  }

  @Test
  void destinationWhoseFolderWasNotCollectedIsNotKnown() throws IOException {
    collect("C/Windows/other.txt", new byte[1]);

    CaseFile document = hunted("C:\\Users\\Public\\a.jpg", 7).document();
    assertThat(file(document).onDisk()).isEmpty();
    assertThat(coverage(document).status()).isEqualTo(CoverageStatus.PARTIAL);
    assertThat(coverage(document).note().orElseThrow())
        .endsWith(
            ", for drive C: 1 looked for, 0 found, 0 not there, 1 not known since its folder was"
                + " not collected");
  }

  @Test
  void whatNobodyCompletedIsFoundUnderTheNameThatBitsGaveIt() throws IOException {
    collect("Users/Public/BIT7F.tmp", "1234567".getBytes(UTF_8));

    CaseFile document = hunted("C:\\Users\\Public\\a.jpg", 7).document();
    OnDisk disk = file(document).onDisk().orElseThrow();
    assertThat(disk.as()).contains(FoundAs.TEMPORARY);
    assertThat(disk.type()).contains("text");
    assertThat(requireNonNull(document.cases().get(0).inferred().get("files[0].onDisk")).match())
        .isEqualTo(Match.POSSIBLE);
  }

  @Test
  void timesOfACopyAreNotToldAsTheFiles() throws IOException {
    collect("Users/Public/a.jpg", new byte[7]);
    Files.setLastModifiedTime(
        folder.resolve("image/Users/Public/a.jpg"),
        FileTime.from(Instant.parse("2021-03-15T18:50:00Z")));

    OnDisk disk = file(hunted("C:\\Users\\Public\\a.jpg", 7).document()).onDisk().orElseThrow();
    assertThat(disk.modified()).isEmpty();
    assertThat(disk.created()).isEmpty();
  }

  @Test
  void zoneMarkIsToldWithoutWhatMustNotBeShown() throws IOException {
    collect("Users/Public/a.jpg", new byte[7]);
    collect(
        "Users/Public/a.jpg:Zone.Identifier",
        "[ZoneTransfer]\nZoneId=3\nHostUrl=https://bob:pw@x.example/a\n".getBytes(UTF_8));

    CaseFile document = hunted("C:\\Users\\Public\\a.jpg", 7).document();
    assertThat(file(document).zoneIdentifier()).contains("3");
    assertThat(file(document).zoneHostUrl()).contains("https://‹redacted›@x.example/a");
    assertThat(document.cases().get(0).sources())
        .containsKeys("files[0].zoneIdentifier", "files[0].zoneHostUrl");
  }

  @Test
  void nothingIsHashedWhereNobodyWantsHashes() throws IOException {
    collect("Users/Public/a.jpg", new byte[7]);
    Hunted hunted = hunted("C:\\Users\\Public\\a.jpg", 7);
    hunted.hash = Hashing.NONE;

    OnDisk disk = file(hunted.document()).onDisk().orElseThrow();
    assertThat(disk.present()).isTrue();
    assertThat(disk.hashes()).isEmpty();
  }

  @Test
  void caseThatIsMadeAgainTellsTheSame() throws IOException {
    collect("Users/Public/a.jpg", SampleFiles.program(true));
    Hunted whole = hunted("C:\\Users\\Public\\a.jpg", 512);
    Hunted again = hunted("C:\\Users\\Public\\a.jpg", 512);
    again.whole = false;

    assertThat(file(again.document())).isEqualTo(file(whole.document()));
  }

  /// The sample's bitsadmin, of which an image of the machine has another file.
  @Test
  void makerWhoseFileWasCollectedIsSaidToCarryCertificatesOrNone() throws IOException {
    collect("Windows/System32/bitsadmin.exe", SampleFiles.signedProgram());
    Path sample = Path.of("..", "samples", "ws-0117");
    var hunted = new Hunted(sample);
    hunted.files = List.of("ws-0117=" + folder + "/image");

    assertThat(hunted.document().cases())
        .flatMap(one -> one.creator().stream().toList())
        .filteredOn(
            by -> by.image().orElse("").equalsIgnoreCase("c:\\windows\\system32\\bitsadmin.exe"))
        .isNotEmpty()
        .allMatch(by -> by.signature().orElseThrow().status() == SignatureStatus.UNKNOWN);
  }
}
