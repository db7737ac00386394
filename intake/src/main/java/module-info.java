/// Finds and identifies evidence, runs readers and translation in parallel, drops copies, orders in
/// time.
module org.bitshound.intake {
  requires static transitive org.jspecify;
  requires transitive org.bitshound.bytes;
  requires org.bitshound.archives;
  requires org.bitshound.evtx;
  requires org.bitshound.exports;
  requires org.bitshound.files;
  requires org.bitshound.qmgr;
  requires org.bitshound.ese;
  requires transitive org.bitshound.snapshots;
  requires org.bitshound.srum;
  requires org.bitshound.tables;
  requires transitive org.bitshound.weblogs;
  requires transitive org.bitshound.event;
  requires transitive org.bitshound.observation;
  requires org.bitshound.translation;

  exports org.bitshound.intake;
  exports org.bitshound.intake.collected;
  exports org.bitshound.intake.evidence;
  exports org.bitshound.intake.hosts;
  exports org.bitshound.intake.traffic;
}
