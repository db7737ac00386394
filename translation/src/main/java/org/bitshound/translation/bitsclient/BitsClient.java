package org.bitshound.translation.bitsclient;

/// The provider that speaks for the BITS client in all its channels.
public final class BitsClient {

  /// Its name; `Microsoft-Windows-BITS-Client` occurs too.
  public static final String PROVIDER = "Microsoft-Windows-Bits-Client";

  private BitsClient() {}
}
