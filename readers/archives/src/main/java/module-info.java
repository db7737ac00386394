/// Containers of files and compressed files, entry by entry; knows nothing of what is in them.
module org.bitshound.archives {
  requires static org.jspecify;
  requires transitive org.bitshound.bytes;
  requires com.github.luben.zstd_jni;
  requires org.apache.commons.compress;
  requires org.tukaani.xz;

  exports org.bitshound.archives;
}
