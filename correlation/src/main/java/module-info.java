/// The fold: observations become cases; no clock, no file, no thread, no opinion.
module org.bitshound.correlation {
  requires static org.jspecify;
  requires org.bitshound.command;
  requires transitive org.bitshound.observation;
  requires transitive org.bitshound.casefile;
  requires transitive org.bitshound.remote;

  exports org.bitshound.correlation;
}
