/// The EVTX format, from the file header to the last BinXML token; knows no meaning of an event.
module org.bitshound.evtx {
  requires static transitive org.jspecify;
  requires transitive org.bitshound.bytes;
  requires transitive org.bitshound.event;

  exports org.bitshound.evtx;
}
