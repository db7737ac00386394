package org.bitshound.playbook;

import java.util.List;
import org.bitshound.playbook.rule.RuleText;

/// Who used BITS by hand in this collection, on which host, and how it is done in a safer way.
final class ToolUses implements Question {
  private static final int MOST = 10;

  private static final String SAFER =
      """
      Start-BitsTransfer -Source 'https://REPOSITORY/FILE' -Destination 'C:\\ProgramData\\TOOL\\FILE'
      if ((Get-FileHash -Algorithm SHA256 'C:\\ProgramData\\TOOL\\FILE').Hash -ne 'HASH') { Remove-Item 'C:\\ProgramData\\TOOL\\FILE' }
      """;

  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    OfCollection.sayUses(about, told, "tool", MOST);
    Reply.Told advice = Reply.Told.words(about.advice().orElse(about.step().text()));
    Reply.Told uses =
        told.isEmpty()
            ? Reply.Told.words("No use of bitsadmin or PowerShell with BITS was found in it.")
                .valued("no")
            : told.value(true).told();
    return advice.and(uses).with(List.of(RuleText.row(SAFER, "safer-transfer.ps1", "script")));
  }
}
