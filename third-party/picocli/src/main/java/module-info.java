/// picocli, compiled from its own sources: parsing of command lines. Nothing in here is ours but
/// this file.
module info.picocli {
  requires static java.sql;

  exports picocli;
}
