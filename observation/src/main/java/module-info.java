/// The vocabulary: one fact about one host at one time, whatever file said it.
module org.bitshound.observation {
  requires static org.jspecify;

  exports org.bitshound.observation;
}
