/// What is ordinary here: known-good entries, what the operator decided, thresholds.
module org.bitshound.policy {
  requires static org.jspecify;
  requires transitive org.bitshound.casefile;
  requires transitive org.bitshound.remote;
  requires org.snakeyaml.engine;

  exports org.bitshound.policy;
}
