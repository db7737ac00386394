package org.bitshound.weblogs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column of a log can hold. The names are those by which `--columns` asks for them.
public enum Field {
  /// Date and time, or seconds since 1970; the time alone where [#DATE] is beside it.
  TIME,
  DATE,
  /// The client's address or name.
  CLIENT,
  METHOD,
  URL,
  SCHEME,
  HOST,
  PORT,
  PATH,
  QUERY,
  AGENT,
  STATUS,
  /// Bytes that the client was sent.
  BYTES,
  /// Bytes that the client sent.
  SENT,
  /// The server's address.
  SERVER,
  /// The name of the server that a client asked for over TLS.
  TLS_NAME,
  /// `BITS-Packet-Type` of an upload.
  PACKET,
  /// `BITS-Session-Id` of an upload.
  SESSION,
  /// What the proxy did.
  RESULT,
  /// The name that was looked up.
  NAME,
  /// The type of a look-up: a number or a word.
  TYPE,
  /// The result of a look-up: a number or a word.
  RCODE,
  /// The answers of a look-up.
  ANSWERS,
  PROTOCOL;

  /// {@return the word by which a user names it}
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// {@return the field of a word}
  public static Optional<Field> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }
}
