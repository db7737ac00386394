package org.bitshound.command;

/// What would talk to BITS.
public enum Tool implements FixedWord {
  BITSADMIN,
  /// A cmdlet of the BitsTransfer module.
  POWERSHELL,
  /// The BITS classes by class id or by their .NET names.
  COM,
  /// The BITS provider of Windows Management Instrumentation.
  WMI,
  /// The lock screen's downloader.
  DESKTOPIMGDOWNLDR
}
