/// The whole way as one library call: evidence in, case file out.
module org.bitshound.hunt {
  requires static org.jspecify;
  requires org.bitshound.intake;
  requires org.bitshound.correlation;
  requires org.bitshound.analytics;
  requires org.bitshound.policy;
  requires transitive org.bitshound.casefile;
  requires org.bitshound.bytes;
  requires org.bitshound.observation;
}
