package org.bitshound.policy;

/// Who answers for a line of a policy, and why it stands there.
///
/// @param who a person or team
record Answer(String who, String reason) {
  /// What a draft writes; nobody has looked at the line yet.
  static final String UNREVIEWED = "unreviewed";

  /// Both are needed, and a draft's word for nobody is a fault.
  static Answer of(Section row) {
    String who = row.required("approved-by");
    String reason = row.required("reason");
    if (who.equals(UNREVIEWED)) {
      row.fault(
          "approved-by", "nobody has reviewed this line: name who answers for it, or remove it");
    }
    return new Answer(who, reason);
  }

  /// {@return ` (approved by Client team: ring 2)`}
  String inBrackets() {
    return " (approved by " + who + ": " + reason + ")";
  }
}
