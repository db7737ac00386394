package org.bitshound.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row of the table of command lines (`command-lines.tsv`, all invented).
///
/// @param host `process`, `script`, or `image;originalFileName`
/// @param text with `{U}` and `{F}` in place of address and file
/// @param expected what [Shown] makes of the readings; empty where nothing must be read
record Row(String group, String why, String host, String text, String expected) {
  static final String ADDRESS = "http://198.51.100.7/a.exe";
  static final String FILE = "C:\\Users\\Public\\a.exe";

  private static final Map<String, String> ORIGINAL_NAMES =
      Map.of(
          "cmd", "Cmd.Exe",
          "powershell", "PowerShell.EXE",
          "pwsh", "pwsh.dll",
          "schtasks", "sctasks.exe");

  static Path file() {
    return Path.of(System.getProperty("bitshound.root", ".."))
        .resolve("command/src/test/resources/org/bitshound/command/command-lines.tsv");
  }

  static List<Row> all() throws IOException {
    var rows = new ArrayList<Row>();
    String group = "";
    for (String line : Files.readAllLines(file(), UTF_8)) {
      if (line.startsWith("## ")) {
        group = line.substring(3);
      } else if (!line.startsWith("# ")) {
        String[] cells = line.split("\t", -1);
        rows.add(new Row(group, cells[0], cells[1], cells[2], cells[3]));
      }
    }
    return rows;
  }

  boolean isScript() {
    return host.equals("script");
  }

  boolean isOrdinary() {
    return group.startsWith("Ordinary");
  }

  /// {@return the text as the evidence would have it}
  String plain() {
    return text.replace("\\t", "\t")
        .replace(" `\\n", " `\n")
        .replace("@\"\\n", "@\"\n")
        .replace("\\n\"@", "\n\"@")
        .replace("{U}", ADDRESS)
        .replace("{F}", FILE);
  }

  String image() {
    int semicolon = host.indexOf(';');
    return semicolon >= 0 ? host.substring(0, semicolon) : usualPath();
  }

  /// {@return the name of the version resource; empty where the record has none}
  String originalFileName() {
    int semicolon = host.indexOf(';');
    String name = Program.baseName(image());
    return semicolon >= 0
        ? host.substring(semicolon + 1)
        : ORIGINAL_NAMES.getOrDefault(name, name + ".exe");
  }

  private String usualPath() {
    List<Word> words = Argv.split(plain());
    return "C:\\Windows\\System32\\" + Program.baseName(words.get(0).text()) + ".exe";
  }

  List<Reading> read() {
    var reader = new CommandReader();
    return isScript()
        ? reader.ofScript(plain()).readings()
        : reader.ofProcess(Optional.of(image()), named(), plain()).readings();
  }

  private Optional<String> named() {
    return Optional.of(originalFileName()).filter(name -> !name.isEmpty());
  }

  boolean mightMatter() {
    return CommandReader.mightMatter(Optional.of(image()), named(), plain());
  }

  @Override
  public String toString() {
    return why.isEmpty() ? text : why;
  }
}
