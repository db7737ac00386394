/// Cases become findings, one class each, named as in docs/analytics.
module org.bitshound.analytics {
  requires static org.jspecify;
  requires transitive org.bitshound.casefile;
  requires transitive org.bitshound.policy;
  requires org.bitshound.remote;
}
