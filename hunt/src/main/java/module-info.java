/// The whole way as one library call: evidence in, case file out.
module org.bitshound.hunt {
  requires static transitive org.jspecify;
  requires org.bitshound.analytics;
  requires org.bitshound.bytes;
  requires transitive org.bitshound.casefile;
  requires org.bitshound.correlation;
  requires transitive org.bitshound.intake;
  requires org.bitshound.observation;
  requires transitive org.bitshound.playbook;
  requires transitive org.bitshound.policy;
  requires org.bitshound.remote;
  requires org.bitshound.translation;
  requires transitive org.bitshound.snapshots;
  requires transitive org.bitshound.weblogs;

  exports org.bitshound.hunt;
}
