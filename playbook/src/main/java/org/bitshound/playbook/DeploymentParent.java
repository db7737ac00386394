package org.bitshound.playbook;

/// Whether a management agent stands above the maker; that alone approves nothing.
final class DeploymentParent implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().where("creator.ancestors", "class", "management-agent"),
        "{.image}, a management agent, stands above the maker.",
        "more");
    if (!told.isEmpty()) {
      return told.value(true).told();
    }
    if (about.has("creator.ancestors")) {
      return told.say("No management agent stands above {creator.image}.")
          .cite("creator.ancestors")
          .value(false)
          .told();
    }
    return about.none(
        "No start of the maker is logged, so its parent is not told",
        "",
        "whether a management agent started it",
        "a deployment has such a parent");
  }
}
