/// What is ordinary here: known-good entries and thresholds.
module org.bitshound.policy {
  requires static org.jspecify;
  requires transitive org.bitshound.casefile;
  requires org.bitshound.remote;
}
