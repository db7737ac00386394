/// A Windows event as everybody sees it, whatever file it came from.
module org.bitshound.event {
  requires static org.jspecify;

  exports org.bitshound.event;
  exports org.bitshound.event.network;
  exports org.bitshound.event.queue;
  exports org.bitshound.event.snapshot;
  exports org.bitshound.event.table;
  exports org.bitshound.event.usage;
}
