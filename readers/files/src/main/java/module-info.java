/// What a file is, by its bytes: its type, and whether it carries a signature.
module org.bitshound.files {
  requires static org.jspecify;
  requires transitive org.bitshound.bytes;

  exports org.bitshound.files;
}
