package org.bitshound.cli;

/// The part of a case that a field path lies in: a field of the case, or a row of one of its lists.
///
/// @param path `job`, `files[0]`; empty for a value of the case itself
/// @param field the case's field: `job`, `files`, `verdict`
record CaseSection(String path, String field) {

  static CaseSection of(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return new CaseSection("", path);
    }
    int row = path.indexOf('[');
    return new CaseSection(
        path.substring(0, dot), path.substring(0, row >= 0 && row < dot ? row : dot));
  }

  /// {@return the rest of a path that lies in this part}
  String label(String of) {
    return path.isEmpty() ? of : of.substring(path.length() + 1);
  }

  String heading() {
    return path.isEmpty() ? "The case" : words() + (path.equals(field) ? "" : ", " + path);
  }

  private String words() {
    return switch (field) {
      case "job" -> "Job";
      case "creator" -> "Creator";
      case "actors" -> "Who touched it";
      case "attempt" -> "Attempt";
      case "commands" -> "Command";
      case "files" -> "File";
      case "destinations" -> "Destination";
      case "network" -> "Network";
      case "prevalence" -> "How common";
      case "children" -> "Child process";
      case "followOn" -> "What followed";
      case "logon" -> "Logon";
      case "actions" -> "What to do";
      case "findings" -> "Finding";
      case "explained" -> "Finding that is explained";
      case "expectedBecause" -> "What explains it";
      case "contradictions" -> "Contradiction";
      default -> field;
    };
  }
}
