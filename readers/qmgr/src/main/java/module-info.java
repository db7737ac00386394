/// BITS' own memory: the job queue in `qmgr.db`, `qmgr0.dat` and `qmgr1.dat`, live and carved;
/// judges nothing.
module org.bitshound.qmgr {
  requires static transitive org.jspecify;
  requires transitive org.bitshound.bytes;
  requires transitive org.bitshound.event;
  requires transitive org.bitshound.ese;

  exports org.bitshound.qmgr;
}
