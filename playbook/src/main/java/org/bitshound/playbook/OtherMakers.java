package org.bitshound.playbook;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bitshound.playbook.rule.MakerRule;
import org.bitshound.playbook.rule.RuleText;

/// The rule that finds jobs whose maker is neither the service host nor a program whose jobs this
/// collection explains.
final class OtherMakers implements Question {
  private static final Set<String> TOOLS =
      Set.of("bitsadmin.exe", "powershell.exe", "powershell_ise.exe", "pwsh.exe", "svchost.exe");

  @Override
  public Reply answer(Inquiry about) {
    Map<String, String> known =
        OfCollection.ofExpected(about.facts(), "", path -> RuleText.isPath(path) && !isTool(path));
    Telling told = about.tell();
    told.say(
            "The rule finds jobs of any program but the service host and the makers of cases that are"
                + " explained: a path alone approves nothing, so keep title, owner and destination in"
                + " the policy.")
        .cite(known.values());
    return told.told().with(MakerRule.of(known.keySet().stream().toList()).rows());
  }

  /// One approved use of a tool approves no other.
  private static boolean isTool(String path) {
    String name = path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    return TOOLS.contains(name);
  }
}
