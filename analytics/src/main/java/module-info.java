/// Cases become findings, one class each, named as in docs/analytics; findings become a verdict.
module org.bitshound.analytics {
  requires static org.jspecify;
  requires transitive org.bitshound.casefile;
  requires transitive org.bitshound.policy;
  requires transitive org.bitshound.remote;

  exports org.bitshound.analytics;
}
