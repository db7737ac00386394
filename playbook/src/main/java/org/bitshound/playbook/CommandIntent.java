package org.bitshound.playbook;

/// Which command lines and scripts asked BITS for something.
final class CommandIntent implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("commands"),
        "At {.time} {.tool} was told “{.text}”[, which reads “{.decoded}”][, in process"
            + " {.process.processId}][ of {.process.user}].",
        "more commands stand in the case");
    if (told.isEmpty()) {
      told.say("The maker, {creator.image}, was started as “{creator.commandLine}”.");
    }
    return about.orNone(
        told,
        "No command line or script of this case asks BITS for anything",
        "which command asked BITS for the transfer",
        "a command line would name addresses and switches as they were typed");
  }
}
