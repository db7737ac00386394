package org.bitshound.translation.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.observation.TaskRegistered.Action;

/// What the definition of a scheduled task, an XML text, says of programs and account.
///
/// Read by looking for the few elements that count, not by a parser of XML: a definition cut short
/// or damaged tells what is left. Source: [win32], "Task Scheduler Schema".
///
/// @param actions the programs that it runs, in order
/// @param runsAs the account, by name or SID; of several the first
public record TaskDefinition(List<Action> actions, Optional<String> runsAs) {

  private static final String EXEC = "<Exec";
  private static final String EXEC_END = "</Exec>";
  private static final String PRINCIPAL = "<Principal ";
  private static final int ACTIONS = 32; // as many as a task can have

  public TaskDefinition {
    actions = List.copyOf(actions);
  }

  /// {@return what a definition says; nothing for any other text}
  public static TaskDefinition parse(String xml) {
    var actions = new ArrayList<Action>();
    int at = xml.indexOf(EXEC);
    while (at >= 0 && actions.size() < ACTIONS) {
      int next = xml.indexOf(EXEC_END, at);
      int end = next < 0 ? xml.length() : next;
      String exec = xml.substring(at, end);
      element(exec, "Command")
          .ifPresent(command ->
              actions.add(
                  new Action(
                      command, element(exec, "Arguments"), element(exec, "WorkingDirectory"))));
      at = xml.indexOf(EXEC, end);
    }
    int principal = xml.indexOf(PRINCIPAL);
    Optional<String> runsAs =
        principal < 0 ? Optional.empty() : element(xml.substring(principal), "UserId");
    return new TaskDefinition(actions, runsAs);
  }

  /// {@return the text of the first element of a name; empty where it is not there or empty}
  private static Optional<String> element(String xml, String name) {
    String opens = "<" + name + ">";
    int from = xml.indexOf(opens);
    int to = from < 0 ? -1 : xml.indexOf("</" + name + ">", from);
    return to < 0
        ? Optional.empty()
        : Optional.of(plain(xml.substring(from + opens.length(), to)))
            .filter(text -> !text.isEmpty());
  }

  private static String plain(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#xD;", "\r")
        .replace("&#xA;", "\n")
        .replace("&#x9;", "\t")
        .replace("&amp;", "&"); // the last, so that what it makes stays as it is
  }
}
