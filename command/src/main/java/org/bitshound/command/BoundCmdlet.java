package org.bitshound.command;

import java.util.Arrays;
import java.util.List;

/// A cmdlet as the module log shows it, after PowerShell has resolved everything.
final class BoundCmdlet {
  /// What the log shows of a job is the name of its class.
  private static final String TYPE_OF_JOB = "Microsoft.BackgroundIntelligentTransfer";

  private BoundCmdlet() {}

  static Reading read(Cmdlet cmdlet, List<Binding> bindings) {
    var draft = new Draft(Tool.POWERSHELL, Way.direct());
    var call = new CmdletCall(cmdlet, draft);
    for (Binding binding : bindings) {
      bind(cmdlet, binding, call, draft);
    }
    call.finish();
    String text = call.text();
    return draft.finish(text, text);
  }

  private static void bind(Cmdlet cmdlet, Binding binding, CmdletCall call, Draft draft) {
    var match = CmdletParameters.match(cmdlet, binding.name());
    if (match.accepted().isEmpty()) {
      draft.leftOver(binding.name());
    } else if (!binding.value().startsWith(TYPE_OF_JOB)) {
      call.bind(match.accepted().get(), values(match.accepted().get(), binding.value()));
    }
  }

  /// The log joins the members of a list, and a member may hold the same signs.
  private static List<String> values(String parameter, String value) {
    return switch (parameter) {
      case "Source", "Destination" -> names(value);
      case "NotifyCmdLine" -> Arrays.asList(value.split(", ", 2));
      case "CustomHeaders" -> Arrays.asList(value.split(", ", -1));
      default -> List.of(value);
    };
  }

  private static List<String> names(String value) {
    List<String> parts = Arrays.asList(value.split(", ", -1));
    boolean areNames = parts.stream().allMatch(BoundCmdlet::isFullName);
    return areNames ? parts : List.of(value);
  }

  private static boolean isFullName(String part) {
    return part.contains("://") || LocalPath.isAbsolute(part);
  }
}
