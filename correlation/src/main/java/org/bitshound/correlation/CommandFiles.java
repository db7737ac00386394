package org.bitshound.correlation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.casefile.TransferFile;
import org.bitshound.command.Action;

/// The files that commands name: the remote name and the local one of each.
final class CommandFiles {

  private CommandFiles() {}

  static boolean namesAFile(Action action) {
    return action.verb().namesAFile()
        && (action.source().isPresent() || action.destination().isPresent());
  }

  /// {@return where the command puts what it fetches, or takes what it sends}
  static List<String> localNames(CommandRecord command) {
    return command.reading().actions().stream()
        .filter(CommandFiles::namesAFile)
        .flatMap(action -> CommandGroup.localName(action).stream())
        .toList();
  }

  /// Adds the action's file, unless the same two names are there.
  static void add(
      Action action,
      CommandRecord command,
      List<TransferFile> files,
      Citations cite,
      Redaction redact) {
    var file = new TransferFile.Draft();
    file.url = CommandGroup.remoteName(action).map(redact::url);
    file.destination = CommandGroup.localName(action).map(redact::text);
    boolean known =
        files.stream()
            .anyMatch(
                each -> each.url().equals(file.url) && each.destination().equals(file.destination));
    if (!known) {
      String path = "files[" + files.size() + "].";
      file.url.ifPresent(url -> cite.says(path + "url", command.sources()));
      file.destination.ifPresent(name -> cite.says(path + "destination", command.sources()));
      files.add(file.toTransferFile());
    }
  }

  /// {@return the action that names this remote name}
  static Optional<Action> naming(String url, CommandRecord command) {
    String wanted = url.toLowerCase(Locale.ROOT);
    return command.reading().actions().stream()
        .filter(CommandFiles::namesAFile)
        .filter(action ->
            CommandGroup.remoteName(action)
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(wanted))
                .isPresent())
        .findFirst();
  }
}
