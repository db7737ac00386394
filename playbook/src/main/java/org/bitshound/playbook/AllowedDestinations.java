package org.bitshound.playbook;

import java.util.Map;

/// Which destinations the collection's expected cases reached: what a filter has to let through.
final class AllowedDestinations implements Question {
  private static final int MOST = 20;

  @Override
  public Reply answer(Inquiry about) {
    Map<String, String> names =
        OfCollection.ofExpected(about.facts(), "destinations", name -> true);
    Reply.Told advice = Reply.Told.words(about.advice().orElse(about.step().text()));
    if (names.isEmpty()) {
      return advice.and(
          Reply.Told.words(
                  "No case of this collection is explained, so no name is known to be needed.")
              .valued("no"));
    }
    Telling told = about.tell();
    names.values().stream()
        .limit(MOST)
        .forEach(path -> told.say("{" + path + "} was reached by a case that is explained."));
    if (names.size() > MOST) {
      told.say("There are more, in the cases with verdict expected.");
    }
    return advice.and(told.value(true).told());
  }
}
