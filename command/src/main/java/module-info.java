/// Command lines and scripts become what they would do with BITS.
module org.bitshound.command {
  requires static org.jspecify;

  exports org.bitshound.command;
}
