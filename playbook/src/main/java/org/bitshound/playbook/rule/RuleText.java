package org.bitshound.playbook.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.Shell;
import org.bitshound.casefile.Yields;

/// A rule in four dialects. Every OR stands in brackets, since they differ in what binds first. A
/// value that a dialect could read as more than itself has no place in a rule.
///
/// Sources: [sigma], "Rules Specification"; [spl], "Backslashes"; [kql], "String"; [eql], "Syntax".
///
/// @param file the name of its files, without ending
/// @param sigma for Sigma's converters
/// @param spl for Splunk, with events as XML
/// @param kql for Sentinel
/// @param eql for Elastic, with events of Winlogbeat or the agent
public record RuleText(String file, String sigma, String spl, String kql, String eql) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z]:(?:\\\\[A-Za-z0-9 ._()&+,=-]{1,200}){1,40}");

  /// {@return whether a host or an address can stand in a rule}
  public static boolean isName(String host) {
    return NAME.matcher(host).matches();
  }

  /// {@return whether a path can stand in a rule}
  public static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  /// {@return the rule as rows to copy}
  public List<PreparedCommand> rows() {
    return List.of(
        row(sigma, file + ".yml", "sigma"),
        row(spl, file + ".spl", "spl"),
        row(kql, file + ".kql", "kql"),
        row(eql, file + ".eql", "eql"));
  }

  /// {@return a text to copy into another product}
  ///
  /// @param kind of what is in the file
  public static PreparedCommand row(String text, String file, String kind) {
    var row = new PreparedCommand.Draft();
    row.shell = Optional.of(Shell.TEXT);
    row.text = Optional.of(text);
    row.yields = Optional.of(new Yields(file, kind));
    return row.toPreparedCommand();
  }

  /// {@return values one after the other}
  static String each(List<String> values, String before, String behind, String between) {
    return String.join(between, values.stream().map(value -> before + value + behind).toList());
  }
}
