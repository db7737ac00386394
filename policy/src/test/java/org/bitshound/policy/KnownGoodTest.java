package org.bitshound.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ExplainingList;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.TransferAttempt;
import org.bitshound.casefile.TransferFile;
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
        "outlook-address-book|Microsoft Outlook Offline Address Book 7f1c|C:\\Program Files\\Microsoft Office\\root\\Office16\\OUTLOOK.EXE|PC\\eve|https://outlook.office365.com/OAB/7f1c/oab.xml",
        "edge-update|C:\\Program Files (x86)\\Microsoft\\EdgeUpdate\\Download\\{56EB}\\x.exe|C:\\Program Files (x86)\\Microsoft\\EdgeUpdate\\MicrosoftEdgeUpdate.exe|NT AUTHORITY\\SYSTEM|http://msedge.b.tlu.dl.delivery.mp.microsoft.com/filestreamingservice/files/x",
        "onedrive-settings|PreSignInSettingsConfigJSON|C:\\Program Files\\Microsoft OneDrive\\OneDriveStandaloneUpdater.exe|NT AUTHORITY\\SYSTEM|https://g.live.com/odclientsettings/ProdV2?OneDriveUpdate=a7ed",
        "onedrive-update-description|UpdateXml|C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe|PC\\eve|https://g.live.com/1rewlive5skydrive/OneDriveProductionV2?OneDriveUpdate=1b07",
        "edge-components|Edge Component Updater|C:\\Program Files (x86)\\Microsoft\\EdgeWebView\\Application\\127.0.2651.74\\msedgewebview2.exe|PC\\eve|http://msedge.b.tlu.dl.delivery.mp.microsoft.com/filestreamingservice/files/2132f61f?P1=1",
        "office-click-to-run|Microsoft Office Click-to-Run|C:\\Program Files\\Common Files\\microsoft shared\\ClickToRun\\OfficeClickToRun.exe|NT AUTHORITY\\SYSTEM|http://f.c2r.ts.cdn.office.net/pr/4923/Office/Data/v64_16.0.cab",
        "chrome-components|Chrome Component Updater|C:\\Program Files\\Chromium\\Application\\chrome.exe|PC\\eve|http://edgedl.me.gvt1.com/edgedl/release2/chrome_component/i73/l_372_all.crx3",
        "google-updater|Chrome Component Updater|C:\\Program Files (x86)\\Google\\GoogleUpdater\\134.0.6985.0\\updater.exe|NT AUTHORITY\\SYSTEM|https://dl.google.com/release2/chrome/x.crx3",
        "windows-update-wsus|WU Client Download|C:\\Windows\\System32\\svchost.exe|NT AUTHORITY\\SYSTEM|http://wsus01.corp.example:8530/Content/48/AE431DC3.cab",
        "configmgr-content|CCMDTS Job|C:\\Windows\\CCM\\CcmExec.exe|NT AUTHORITY\\SYSTEM|http://dp01.corp.example/SMS_DP_SMSPKG$/P0100042/sccm?/x.msi",
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
                case "title" -> PolicyCases.changeJob(draft, job -> job.title = Optional.empty());
                case "creator" -> draft.creator = Optional.empty();
                case "owner" -> PolicyCases.changeJob(draft, job -> job.owner = Optional.empty());
                case "url" -> draft.files.add(new TransferFile.Draft().toTransferFile());
                default -> draft.files.clear();
              }
            }))
        .isEmpty();
  }

  @Test
  void aJobThatDoesMoreThanFetchIsNotExplained() {
    assertThat(
            explainFonts(draft ->
                PolicyCases.changeJob(draft, job -> job.type = Optional.of(JobType.UPLOAD))))
        .isEmpty();
    var notify = new Notify(Optional.of("C:\\x.exe"), Optional.empty(), OptionalLong.empty());
    assertThat(
            explainFonts(draft ->
                PolicyCases.changeJob(draft, job -> job.notifyCommand = Optional.of(notify))))
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
    assertThat(found.explains()).contains("unapproved-url");
    assertThat(found.unknown()).isEmpty();
  }

  @Test
  void theSidDecidesWhoseAJobIs() {
    var service = new Account(Optional.of("NT-AUTORITÄT\\Lokaler Dienst"), Optional.of("S-1-5-19"));
    var user =
        new Account(Optional.of("NT AUTHORITY\\LOCAL SERVICE"), Optional.of("S-1-5-21-1-2-3-1001"));

    assertThat(
            explainFonts(
                draft -> PolicyCases.changeJob(draft, job -> job.owner = Optional.of(service))))
        .isPresent();
    assertThat(
            explainFonts(
                draft -> PolicyCases.changeJob(draft, job -> job.owner = Optional.of(user))))
        .isEmpty();
  }

  @Test
  void aJobOfTheMapsNeedsNoAddressAndSaysThatNoneIsKnown() {
    var found =
        explain(
                "MicrosoftMapsBingGeoStore",
                "C:\\Windows\\System32\\svchost.exe",
                "NT AUTHORITY\\NETWORK SERVICE",
                "-",
                draft -> draft.files.clear())
            .orElseThrow();

    assertThat(found.entry()).isEqualTo("windows-maps");
    assertThat(found.unknown()).containsExactly("files");
    assertThat(
            explain(
                "MicrosoftMapsBingGeoStore",
                "C:\\Windows\\System32\\svchost.exe",
                "NT AUTHORITY\\NETWORK SERVICE",
                "https://files.example/a.exe",
                draft -> {}))
        .isEmpty();
  }

  @Test
  void anUploadIsExplainedByAnEntryForUploadsAlone() {
    String url = "https://mp.corp.example/CCM_Incoming/{5b1d}";
    String maker = "C:\\Windows\\CCM\\CcmExec.exe";
    String title = "CCM Message Upload {5b1d}";
    String owner = "NT AUTHORITY\\SYSTEM";

    assertThat(explain(title, maker, owner, url, ofType(JobType.UPLOAD)))
        .map(Explanation::entry)
        .contains("configmgr-message-upload");
    assertThat(explain(title, maker, owner, url, ofType(JobType.DOWNLOAD))).isEmpty();
    assertThat(explain(title, maker, owner, url, d -> {}))
        .map(Explanation::unknown)
        .contains(List.of("job.type"));
  }

  private static Consumer<Case.Draft> ofType(JobType type) {
    return draft -> PolicyCases.changeJob(draft, job -> job.type = Optional.of(type));
  }

  @Test
  void anUpdaterMayRunWhatItFetchedWhereTheEntrySaysSo() {
    var run = new FollowOn.Draft();
    run.time = Optional.of(Instant.EPOCH);
    run.action = Optional.of("executed");
    String oneDrive = "C:\\Users\\eve\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe";
    Consumer<Case.Draft> running = draft -> draft.followOn.add(run.toFollowOn());

    assertThat(
            explain(
                "UpdateBinary",
                oneDrive,
                "PC\\eve",
                "https://oneclient.sfx.ms/Win/Prod/22.2/OneDriveSetup.exe",
                running))
        .isPresent();
    assertThat(explainFonts(running)).isEmpty();
  }

  @Test
  void knowledgeFromReportsAloneSaysSo() {
    String svchost = "C:\\Windows\\System32\\svchost.exe";
    String url = "http://11.au.download.windowsupdate.com/d/x.cab";

    assertThat(
            explain("WU Client Download", svchost, "NT AUTHORITY\\SYSTEM", url, draft -> {})
                .orElseThrow()
                .why())
        .contains("by reports");
    assertThat(explainFonts(draft -> {}).orElseThrow().why()).doesNotContain("by reports");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "creator|WU Client Download|C:\\ProgramData\\Media\\setup_wm.exe|NT AUTHORITY\\SYSTEM|http://11.au.download.windowsupdate.com/x",
        "creator|Font Download|C:\\Windows\\SysWOW64\\notepad.exe|NT AUTHORITY\\LOCAL SERVICE|https://fs.microsoft.com/x",
        "creator|Edge Component Updater|C:\\Windows\\System32\\bitsadmin.exe|PC\\eve|http://a.example/x",
        "creator|Chrome Component Updater|C:\\Users\\Public\\chrome.exe|PC\\eve|http://a.example/x",
        "owner|Font Download|C:\\Windows\\System32\\svchost.exe|PC\\eve|https://fs.microsoft.com/x",
        "destination|Font Download|C:\\Windows\\System32\\svchost.exe|NT AUTHORITY\\LOCAL SERVICE|https://fs.microsoft.com.example/x",
        "''|Font Download|C:\\Windows\\System32\\svchost.exe|NT AUTHORITY\\LOCAL SERVICE|https://fs2.microsoft.com/x",
        "''|Chrome Component Updater|C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe|PC\\eve|https://brave.example/x",
        "''|Edge Component Updater|C:\\Program Files (x86)\\Microsoft\\Edge Beta\\Application\\msedge.exe|PC\\eve|http://a.example/x",
        "''|WU Client Download|C:\\Windows\\System32\\MoUsoCoreWorker.exe|NT AUTHORITY\\SYSTEM|http://wsus:8530/x",
        "''|WU Client Download|C:\\Windows\\System32\\svchost.exe|NT AUTHORITY\\SYSTEM|http://wsus:8530/x",
        "''|BITS Transfer|C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe|PC\\eve|http://a.example/x",
      })
  void aKnownTitleMisfitsOnlyWhomItCanHardlyComeFrom(
      String part, String title, String creator, String owner, String url) {
    var parts =
        list.misfits(PolicyCases.job(title, creator, owner, url).toCase()).stream()
            .map(KnownGood.Misfit::part)
            .toList();

    assertThat(String.join(" ", parts)).isEqualTo(part);
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
    Case.Draft draft = PolicyCases.job(title, creator, owner, url);
    change.accept(draft);
    return list.explain(draft.toCase());
  }

  private static TransferFile.Draft file(String url, String destination) {
    var file = new TransferFile.Draft();
    file.url = Optional.of(url);
    file.destination = Optional.of(destination);
    return file;
  }
}
