/// Evidence bytes with bounds, limits and defects; knows no format.
module org.bitshound.bytes {
  requires static org.jspecify;

  exports org.bitshound.bytes;
}
