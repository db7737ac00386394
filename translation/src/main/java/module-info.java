/// Events become observations, a package per source; no judgement.
module org.bitshound.translation {
  requires static org.jspecify;
  requires transitive org.bitshound.event;
  requires transitive org.bitshound.observation;

  exports org.bitshound.translation;
  exports org.bitshound.translation.network;
  exports org.bitshound.translation.qmgr;
  exports org.bitshound.translation.snapshot;
  exports org.bitshound.translation.table;
  exports org.bitshound.translation.register;
  exports org.bitshound.translation.stream;
  exports org.bitshound.translation.transcript;
}
