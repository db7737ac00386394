/// Listings that an operator saved of BITS' jobs and service: what `bitsadmin`, the BITS cmdlets,
/// `sc` and `reg` print.
module org.bitshound.snapshots {
  requires static org.jspecify;
  requires transitive org.bitshound.bytes;
  requires transitive org.bitshound.event;
  requires java.xml;

  exports org.bitshound.snapshots;
}
