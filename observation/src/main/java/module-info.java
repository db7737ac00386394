/// The vocabulary: one fact about one host at one time, whatever file said it.
module org.bitshound.observation {
  requires static org.jspecify;
  requires transitive org.bitshound.event;

  exports org.bitshound.observation;
}
