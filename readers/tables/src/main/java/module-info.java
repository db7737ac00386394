/// Tables that other tools make of a host's artifacts; knows no meaning of a column.
module org.bitshound.tables {
  requires static transitive org.jspecify;
  requires transitive org.bitshound.bytes;
  requires transitive org.bitshound.event;
  requires org.bitshound.exports;

  exports org.bitshound.tables;
}
