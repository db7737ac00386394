/// ESE databases, from the pages up; knows no meaning of a table.
module org.bitshound.ese {
  requires static transitive org.jspecify;
  requires transitive org.bitshound.bytes;

  exports org.bitshound.ese;
}
