/// What is ordinary here: known-good entries, approved destinations, severities.
module org.bitshound.policy {
  requires static org.jspecify;
  requires transitive org.bitshound.casefile;
  requires transitive org.bitshound.remote;

  exports org.bitshound.policy;
}
