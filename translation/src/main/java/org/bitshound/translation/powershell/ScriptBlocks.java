package org.bitshound.translation.powershell;

import java.util.List;
import java.util.Set;
import org.bitshound.event.Event;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.ScriptRan.Details;
import org.bitshound.observation.Source;
import org.bitshound.translation.Translation;
import org.bitshound.translation.field.Fields;

/// Script blocks that PowerShell compiled (4104). All are kept, since a script that makes jobs need
/// not say so in plain words; their texts are decoded when somebody asks. PowerShell logs in its
/// own process and as its user; `Path` is missing before PowerShell 5.
public final class ScriptBlocks implements Translation {

  private final String provider;

  /// @param provider that of Windows PowerShell, or of PowerShell 6 and later
  public ScriptBlocks(String provider) {
    this.provider = provider;
  }

  @Override
  public String provider() {
    return provider;
  }

  @Override
  public Set<Integer> eventIds() {
    return Set.of(4104);
  }

  @Override
  public List<Observation> translate(Event event, Source source) {
    Fields f = Fields.of(event);
    return List.of(
        new ScriptRan(
            source,
            f.guid("ScriptBlockId"),
            f.id("MessageNumber"),
            f.id("MessageTotal"),
            source.loggedBy(),
            f.loggedAs(),
            () -> new Details(f.text("ScriptBlockText").orElse(""), f.filled("Path"))));
  }
}
