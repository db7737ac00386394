package org.bitshound.archives;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/// The decoders of other projects, each with its limit of memory. A class of its own for each would
/// be loaded with it; so a zip of deflated entries loads none of these libraries.
final class Decoders {
  private static final int BUFFER = 1 << 16;

  private Decoders() {}

  static InputStream gzip(InputStream in) throws IOException {
    return new GZIPInputStream(in, BUFFER);
  }

  static InputStream xz(InputStream in) throws IOException {
    return new XZInputStream(in, Limits.DECODER_KIB);
  }

  /// Its window is at most 128 MiB: larger ones are refused by the library itself.
  static InputStream zstd(InputStream in) throws IOException {
    return new ZstdInputStreamNoFinalizer(in);
  }

  static InputStream bzip2(InputStream in) throws IOException {
    return new BZip2CompressorInputStream(in, true);
  }

  static InputStream deflate64(InputStream in) {
    return new Deflate64CompressorInputStream(in);
  }

  /// LZMA as zip holds it ([APPNOTE] 5.8.8): the version of the encoder, the length of the
  /// properties, a byte of properties, the size of the dictionary.
  static InputStream lzma(InputStream in, long size) throws IOException {
    byte[] header = in.readNBytes(9);
    if (header.length < 9) {
      throw new EOFException("the header of an LZMA stream");
    }
    int dictionary = 0;
    for (int i = 8; i >= 5; i--) {
      dictionary = (dictionary << 8) | (header[i] & 0xff);
    }
    if (dictionary < 0 || dictionary >> 10 > Limits.DECODER_KIB) {
      throw new org.tukaani.xz.MemoryLimitException(
          (int) ((dictionary & 0xffff_ffffL) >> 10), Limits.DECODER_KIB);
    }
    var decoded = new LZMAInputStream(in, size, header[4], dictionary);
    decoded.enableRelaxedEndCondition(); // some write an end and say the size as well
    return decoded;
  }
}
