package org.bitshound.playbook;

import org.bitshound.casefile.AskWhom;

/// Whether this is an administrator's work, a user's, a server's or a service's; only the
/// evidence's own grounds count, else a person is asked.
final class WhoUsesIt implements Question {
  @Override
  public Reply answer(Inquiry about) {
    if (about.has("creator.context") && !about.facts().is("creator.context", "unknown")) {
      return about
          .tell()
          .say(
              "The maker counts as “{creator.context}” ({creator.contextBecause})[; it ran as"
                  + " {creator.user}][; the job's owner is {job.owner.name}].")
          .value(about.facts().text("creator.context").orElseThrow())
          .told();
    }
    return about.ask(
        AskWhom.HOST_OWNER,
        "The evidence does not say whether this is an administrator's tool or an end user's"
            + " machine[; the job's owner is {job.owner.name}].",
        "Is {host} a server or a workstation, and is this work of an administrator["
            + " ({job.owner.name})]?",
        "admins: users, hosts; host-roles",
        "host",
        "job.owner.name",
        "creator.image",
        "creator.user",
        "first",
        "last");
  }
}
