/// Logs that proxies, sensors and name servers write of clients' traffic; knows no job and no host.
module org.bitshound.weblogs {
  requires static org.jspecify;
  requires transitive org.bitshound.bytes;
  requires transitive org.bitshound.event;
  requires org.bitshound.exports;

  exports org.bitshound.weblogs;
}
