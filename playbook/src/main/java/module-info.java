/// Playbooks as content, and their steps answered from the case file.
module org.bitshound.playbook {
  requires static org.jspecify;
  requires transitive org.bitshound.casefile;
  requires transitive org.bitshound.policy;

  exports org.bitshound.playbook;
  exports org.bitshound.playbook.action;
}
