package org.bitshound.testing.evidence.stories;

import java.time.Duration;
import java.util.List;
import org.bitshound.testing.evidence.samples.SampleProcess;
import org.bitshound.testing.evidence.samples.SampleUser;

/// What is done to the service and to the logs.
final class HostStories {
  private static final String DEMAND = "demand start";
  private static final String AUTO = "auto start";
  private static final String DISABLED = "disabled";
  private static final Duration IDLE = Duration.ofMinutes(4);

  private HostStories() {}

  static List<Twins> all() {
    return List.of(
        new Twins(
            "Log cleared",
            Story.of("After a job the log of BITS is cleared", HostStories::logCleared)
                .found("log-cleared"),
            Story.of(
                "An administrator clears the log of applications", HostStories::otherLogCleared)),
        new Twins(
            "Service disabled by an account",
            Story.of("An account disables the BITS service", HostStories::disabledByAccount)
                .found("service-tampered"),
            Story.of(
                "BITS goes to auto start while it has jobs, and back", HostStories::ownToggling)),
        new Twins(
            "Service disabled by the system",
            Story.of(
                    "Somebody with the rights of LocalSystem disables the BITS service",
                    HostStories::disabledBySystem)
                .found("service-tampered"),
            Story.of(
                "In a Windows in German BITS goes to auto start and back",
                HostStories::togglingInGerman)),
        new Twins(
            "Service disabled in the registry",
            Story.of(
                    "The start type of BITS becomes disabled, and no System log was collected",
                    () -> startValues(4))
                .found("service-tampered"),
            Story.of(
                "The registry alone tells that BITS goes to auto start and back",
                () -> startValues(2, 3))),
        new Twins(
            "Listener on the port of WinRM",
            Story.of(
                    "A stranger listens on the local WinRM port when BITS starts, and has a prompt as SYSTEM",
                    HostStories::strangerListens)
                .found("service-start-listener")
                .never("service-tampered"),
            Story.of("WinRM itself answers when BITS starts", HostStories::winRmListens)));
  }

  private static Scene logCleared() {
    Scene scene = Scene.watched();
    scene.transfer(
        scene.promptOf(scene.user),
        "n",
        "https://static.cdn-sync.example/w/dump.dat",
        "C:\\ProgramData\\Media\\dump.dat");
    scene
        .later(IDLE)
        .host
        .clear("Microsoft-Windows-Bits-Client/Operational", scene.now(), scene.user);
    return scene;
  }

  private static Scene otherLogCleared() {
    Scene scene = Scene.watched();
    scene.ordinary().fonts(scene.now());
    scene.later(IDLE).host.clear("Application", scene.now(), scene.admin);
    return scene;
  }

  private static Scene disabledByAccount() {
    Scene scene = Scene.watched();
    return disabled(scene, scene.admin);
  }

  private static Scene disabledBySystem() {
    return disabled(Scene.watched(), SampleUser.SYSTEM);
  }

  private static Scene disabled(Scene scene, SampleUser by) {
    scene.ordinary().fonts(scene.now());
    Records.startType(scene.later(IDLE), by.sid(), DEMAND, DISABLED);
    return scene;
  }

  private static Scene ownToggling() {
    return toggling(DEMAND, AUTO);
  }

  private static Scene togglingInGerman() {
    return toggling("Manuell starten", "Automatisch starten");
  }

  private static Scene toggling(String demand, String auto) {
    Scene scene = Scene.watched();
    for (int day = 0; day < 3; day++) {
      Records.startType(scene.later(Duration.ofDays(1)), "S-1-5-18", demand, auto);
      scene.ordinary().edge(scene.now());
      Records.startType(scene.later(IDLE), "S-1-5-18", auto, demand);
    }
    return scene;
  }

  private static Scene startValues(int... numbers) {
    Scene scene = Scene.watched();
    String program = Scene.SYSTEM32 + "services.exe";
    SampleProcess services = scene.running(SampleUser.SYSTEM, program, program);
    scene.ordinary().fonts(scene.now());
    for (int number : numbers) {
      Records.startValue(scene.later(IDLE), services, number);
    }
    return scene;
  }

  private static Scene strangerListens() {
    Scene scene = Scene.watched();
    String program = scene.user.profile() + "\\Downloads\\rw.exe";
    SampleProcess listener =
        scene.start(scene.promptOf(scene.user), program, program + " -p cmd.exe");
    serviceCalls(scene, listener);
    scene.startAs(SampleUser.SYSTEM, listener, Scene.CMD, "cmd.exe");
    return scene;
  }

  private static Scene winRmListens() {
    Scene scene = Scene.watched();
    serviceCalls(scene, scene.running(SampleUser.SYSTEM, "System", ""));
    return scene;
  }

  private static void serviceCalls(Scene scene, SampleProcess listener) {
    SampleProcess service = scene.later(IDLE).host.bitsServiceFor(scene.now());
    Records.winRm(scene, service, listener);
  }
}
