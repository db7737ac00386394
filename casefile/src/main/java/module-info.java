/// The case file as records, with one writer and one reader.
module org.bitshound.casefile {
  requires static org.jspecify;
  requires tools.jackson.core;

  exports org.bitshound.casefile;
  exports org.bitshound.casefile.json;
}
