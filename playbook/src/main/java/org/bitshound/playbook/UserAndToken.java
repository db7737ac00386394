package org.bitshound.playbook;

/// As whom the maker ran, and in which session.
final class UserAndToken implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say(
        "The maker ran as {creator.user}[ ({creator.sid})][, logon {creator.logonId}][, integrity"
            + " {creator.integrity}][, elevation {creator.elevation}][, session"
            + " {creator.session}].");
    if (told.isEmpty() && about.has("commands[0].process.user")) {
      told.say("The command ran as {commands[0].process.user}.");
    }
    String logon = about.facts().text("creator.logonId").orElse("");
    for (String session : about.facts().where("logon", "logonId", logon)) {
      told.sayOf(
          session,
          "That logon is of type {.type}[, since {.started}][, from {.address}]["
              + " ({.workstation})].");
    }
    return told.isEmpty()
        ? about.none(
            "No start of the maker is logged, so its token is not told",
            "",
            "with which token the maker ran",
            "integrity and logon id would tie it to a session and to its source")
        : told.told();
  }
}
