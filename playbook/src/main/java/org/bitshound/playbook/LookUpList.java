package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.PreparedCommand;

/// The names of a case, for a look-up by a person: defanged, and none that a reader could take for
/// more than a name.
final class LookUpList {
  private LookUpList() {}

  static List<PreparedCommand> of(Inquiry about) {
    var names = new ArrayList<String>();
    for (String to : about.facts().members("destinations")) {
      about
          .facts()
          .text(to + ".host")
          .or(() -> about.facts().text(to + ".address"))
          .filter(name -> name.matches("[A-Za-z0-9.:-]{1,255}"))
          .ifPresent(name -> names.add(name.replace(".", "[.]")));
    }
    String what = names.isEmpty() ? "the destination" : String.join(", ", names);
    return List.of(
        about
            .collecting()
            .words(
                "Look up "
                    + what
                    + " in your own sources, from where a query cannot be tied to you, and hunt with"
                    + " --intel and what you have",
                "intel"));
  }
}
