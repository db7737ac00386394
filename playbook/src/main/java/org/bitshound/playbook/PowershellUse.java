package org.bitshound.playbook;

/// What PowerShell was told: on command lines, and in script blocks.
final class PowershellUse implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().where("commands", "tool", "powershell"),
        "At {.time} PowerShell was told “{.text}”[, which reads “{.decoded}”][, in process"
            + " {.process.processId}].",
        "more commands");
    told.say("Script block {creator.scriptBlockId} reads “{creator.script}”.");
    boolean other = about.has("creator.class") && !about.facts().is("creator.class", "powershell");
    if (told.isEmpty() && other) {
      return told.say("The maker is {creator.image}, which is not PowerShell.").told();
    }
    return about.orNone(
        told,
        "No BITS cmdlet was logged for this case",
        "what PowerShell was told",
        "script blocks hold the cmdlets with the script around them");
  }
}
