/// What people read of a case file, made from the case file alone.
module org.bitshound.report {
  requires static transitive org.jspecify;
  requires transitive org.bitshound.casefile;

  exports org.bitshound.report;
  exports org.bitshound.report.form;
  exports org.bitshound.report.words;
}
