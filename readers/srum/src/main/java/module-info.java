/// The database of the System Resource Usage Monitor: `SRUDB.dat`.
module org.bitshound.srum {
  requires static transitive org.jspecify;
  requires transitive org.bitshound.bytes;
  requires transitive org.bitshound.event;
  requires transitive org.bitshound.ese;

  exports org.bitshound.srum;
}
