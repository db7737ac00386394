/// Windows events as other tools ship them: XML, JSON, CSV; knows no meaning of an event.
@SuppressWarnings("module") // the room that shares the forms of text is built behind this one
module org.bitshound.exports {
  requires static transitive org.jspecify;
  requires transitive org.bitshound.bytes;
  requires transitive org.bitshound.event;

  exports org.bitshound.exports;
  exports org.bitshound.exports.record to
      org.bitshound.tables,
      org.bitshound.weblogs;
}
