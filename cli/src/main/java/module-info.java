/// Commands, options, progress and exit codes.
module org.bitshound.cli {
  requires static org.jspecify;
  requires org.bitshound.hunt;
  requires org.bitshound.casefile;
  requires org.bitshound.ese;
  requires org.bitshound.evtx;
  requires org.bitshound.playbook;
  requires org.bitshound.policy;
  requires org.bitshound.report;
  requires org.bitshound.snapshots;
  requires org.bitshound.weblogs;
  requires info.picocli;
}
