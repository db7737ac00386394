/// Remote and local names: every spelling of an address, classes, domains.
module org.bitshound.remote {
  requires static org.jspecify;

  exports org.bitshound.remote;
}
