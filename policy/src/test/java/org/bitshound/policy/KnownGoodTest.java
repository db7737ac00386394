package org.bitshound.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.ExplainingList;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferAttempt;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownGoodTest {
  private static final String FONTS =
      "Font Download|C:\\Windows\\System32\\svchost.exe|NT AUTHORITY\\LOCAL SERVICE|https://fs.microsoft.com/fs/windows/config.json";
  private static final String FONT_FILE =
      "\\\\?\\C:\\Windows\\ServiceProfiles\\LocalService\\AppData\\Local\\FontCache\\Fonts\\Download-1.tmp";

  private final KnownGood list = KnownGood.builtIn();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-fonts|" + FONTS,
        "windows-tile-images|Push Notification Platform Job: 1|C:\\Windows\\System32\\svchost.exe|PC\\eve|http://blob.weather.microsoft.com:80/static/x.jpg?a",
        "windows-speech-model|SpeechModelDownloadJob|C:\\Windows\\System32\\Speech_OneCore\\common\\SpeechModelDownload.exe|NT AUTHORITY\\NETWORK SERVICE|https://msftspeechmodelsprod.azureedge.net/SR/SV10/x.xml",
        "windows-update|WU Client Download|C:\\Windows\\System32\\svchost.exe|NT AUTHORITY\\SYSTEM|http://11.au.download.windowsupdate.com/d/x.cab",
        "onedrive-settings|PreSignInSettingsConfigJSON|C:\\Users\\eve\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe|PC\\eve|https://g.live.com/odclientsettings/Prod?OneDriveUpdate=78b8",
        "onedrive-update-description|UpdateDescriptionXml|C:\\Users\\eve\\AppData\\Local\\Microsoft\\OneDrive\\OneDriveStandaloneUpdater.exe|PC\\eve|https://g.live.com/1rewlive5skydrive/ODSUProductionV2",
        "onedrive-update|UpdateBinary|C:\\Users\\eve\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe|PC\\eve|https://oneclient.sfx.ms/Win/Prod/22.2/amd64/OneDriveSetup.exe",
        "edge-components|Edge Component Updater|C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe|PC\\eve|http://msedge.b.tlu.dl.delivery.mp.microsoft.com/filestreamingservice/files/956da787?P1=1",
        "chrome-components|Chrome Component Updater|C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe|PC\\eve|https://storage.googleapis.com/update-delta/abc/x.crxd",
        "google-update-installer|C:\\Users\\eve\\AppData\\Local\\Temp\\{4103}-88.0_chrome_installer.exe|C:\\Program Files\\Google\\Update\\GoogleUpdate.exe|PC\\eve|http://r2---sn-5h.gvt1.com/edgedl/release2/chrome/x.exe",
        "google-update-recovery|C:\\Users\\eve\\AppData\\Local\\{4103F3A6}|C:\\Program Files (x86)\\Google\\Update\\GoogleUpdate.exe|NT AUTHORITY\\SYSTEM|https://clients2.google.com/service/check2?crx3=true",
        "firefox-update|MozillaUpdate 308046B0AF4A39CB|C:\\Program Files\\Mozilla Firefox\\firefox.exe|PC\\eve|https://download.mozilla.org/?product=firefox",
      })
  void anEntryExplainsTheJobThatItDescribes(
      String entry, String title, String creator, String owner, String url) {
    assertThat(explain(title, creator, owner, url, draft -> {}))
        .map(Explanation::entry)
        .contains(entry);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "another title|Font Downloads|C:\\Windows\\System32\\svchost.exe|NT AUTHORITY\\LOCAL SERVICE|https://fs.microsoft.com/fs/windows/config.json",
        "a blank behind the title|'Font Download '|C:\\Windows\\System32\\svchost.exe|NT AUTHORITY\\LOCAL SERVICE|https://fs.microsoft.com/fs/windows/config.json",
        "another creator|Font Download|C:\\Windows\\SysWOW64\\notepad.exe|NT AUTHORITY\\LOCAL SERVICE|https://fs.microsoft.com/fs/windows/config.json",
        "a service host elsewhere|Font Download|C:\\Users\\Public\\Windows\\System32\\svchost.exe|NT AUTHORITY\\LOCAL SERVICE|https://fs.microsoft.com/fs/windows/config.json",
        "another owner|Font Download|C:\\Windows\\System32\\svchost.exe|PC\\eve|https://fs.microsoft.com/fs/windows/config.json",
        "an owner in another language|Edge Component Updater|C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe|NT-AUTORITÄT\\SYSTEM|http://msedge.b.tlu.dl.delivery.mp.microsoft.com/filestreamingservice/files/x",
        "another host|Font Download|C:\\Windows\\System32\\svchost.exe|NT AUTHORITY\\LOCAL SERVICE|https://fs.microsoft.com.example/fs/windows/config.json",
        "another path of a shared host|Chrome Component Updater|C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe|PC\\eve|https://storage.googleapis.com/bucket/update-delta/x",
        "a path that climbs|Chrome Component Updater|C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe|PC\\eve|https://storage.googleapis.com/update-delta/../bucket/x",
        "the host before an at sign|Font Download|C:\\Windows\\System32\\svchost.exe|NT AUTHORITY\\LOCAL SERVICE|https://fs.microsoft.com@198.51.100.7/fs/windows/config.json",
      })
  void aJobThatAgreesOnlyInPartIsNotExplained(
      String why, String title, String creator, String owner, String url) {
    assertThat(explain(title, creator, owner, url, draft -> {})).as(why).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "creator", "owner", "url", "files"})
  void aJobOfWhichOnePartIsNotKnownIsNotExplained(String unknown) {
    assertThat(
            explainFonts(draft -> {
              switch (unknown) {
                case "title" -> changeJob(draft, job -> job.title = Optional.empty());
                case "creator" -> draft.creator = Optional.empty();
                case "owner" -> changeJob(draft, job -> job.owner = Optional.empty());
                case "url" -> draft.files.add(new TransferFile.Draft().toTransferFile());
                default -> draft.files.clear();
              }
            }))
        .isEmpty();
  }

  @Test
  void aJobThatDoesMoreThanFetchIsNotExplained() {
    assertThat(
            explainFonts(draft -> changeJob(draft, job -> job.type = Optional.of(JobType.UPLOAD))))
        .isEmpty();
    var notify = new Notify(Optional.of("C:\\x.exe"), Optional.empty(), OptionalLong.empty());
    assertThat(
            explainFonts(draft -> changeJob(draft, job -> job.notifyCommand = Optional.of(notify))))
        .isEmpty();
  }

  @Test
  void aRedirectToAnotherHostIsNotExplained() {
    var attempt = new TransferAttempt.Draft();
    attempt.url = Optional.of("https://files.example/config.json");
    var file = file("https://fs.microsoft.com/fs/windows/config.json", FONT_FILE);
    file.transfers.add(attempt.toTransferAttempt());

    assertThat(explainFonts(draft -> draft.files.set(0, file.toTransferFile()))).isEmpty();
  }

  @Test
  void aFileThatLandsElsewhereIsNotExplained() {
    var file = file("https://fs.microsoft.com/fs/windows/config.json", "C:\\Users\\Public\\a.exe");

    assertThat(explainFonts(draft -> draft.files.set(0, file.toTransferFile()))).isEmpty();
  }

  @Test
  void anExplanationSaysWhatWasCompared() {
    var file = file("https://fs.microsoft.com/fs/windows/config.json", FONT_FILE);

    var found = explainFonts(draft -> draft.files.set(0, file.toTransferFile())).orElseThrow();

    assertThat(found.list()).isEqualTo(ExplainingList.KNOWN_GOOD);
    assertThat(found.agrees())
        .containsExactly(
            "creator.image", "job.owner", "job.title", "files[0].url", "files[0].destination");
    assertThat(found.explains()).containsExactly("unapproved-url");
    assertThat(found.unknown()).isEmpty();
  }

  @Test
  void theSidDecidesWhoseAJobIs() {
    var service = new Account(Optional.of("NT-AUTORITÄT\\Lokaler Dienst"), Optional.of("S-1-5-19"));
    var user =
        new Account(Optional.of("NT AUTHORITY\\LOCAL SERVICE"), Optional.of("S-1-5-21-1-2-3-1001"));

    assertThat(explainFonts(draft -> changeJob(draft, job -> job.owner = Optional.of(service))))
        .isPresent();
    assertThat(explainFonts(draft -> changeJob(draft, job -> job.owner = Optional.of(user))))
        .isEmpty();
  }

  @Test
  void theListSaysWhichItIs() {
    assertThat(list.sha256()).matches("[0-9a-f]{64}").isEqualTo(KnownGood.builtIn().sha256());
  }

  private Optional<Explanation> explainFonts(Consumer<Case.Draft> change) {
    String[] parts = FONTS.split("\\|", -1);
    return explain(parts[0], parts[1], parts[2], parts[3], change);
  }

  private Optional<Explanation> explain(
      String title, String creator, String owner, String url, Consumer<Case.Draft> change) {
    var draft = new Case.Draft();
    draft.id = Optional.of("BH-0000000000");
    draft.kind = Optional.of(Kind.JOB);
    draft.host = Optional.of("pc");
    draft.first = Optional.of(Instant.EPOCH);
    draft.last = Optional.of(Instant.EPOCH);
    draft.headline = Optional.of("-");
    draft.verdict = Optional.of(Verdict.REVIEW);
    draft.severity = Optional.of(Severity.NONE);
    var maker = new Creator.Draft();
    maker.image = Optional.of(creator);
    draft.creator = Optional.of(maker.toCreator());
    draft.job = Optional.of(new Job.Draft().toJob());
    changeJob(
        draft,
        job -> {
          job.title = Optional.of(title);
          job.owner = Optional.of(new Account(Optional.of(owner), Optional.empty()));
        });
    var file = new TransferFile.Draft();
    file.url = Optional.of(url);
    draft.files.add(file.toTransferFile());
    change.accept(draft);
    return list.explain(draft.toCase());
  }

  private static TransferFile.Draft file(String url, String destination) {
    var file = new TransferFile.Draft();
    file.url = Optional.of(url);
    file.destination = Optional.of(destination);
    return file;
  }

  private static void changeJob(Case.Draft draft, Consumer<Job.Draft> change) {
    Job before = draft.job.orElseThrow();
    var job = new Job.Draft();
    job.title = before.title();
    job.owner = before.owner();
    change.accept(job);
    draft.job = Optional.of(job.toJob());
  }
}
