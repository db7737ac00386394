package org.bitshound.playbook;

/// A transfer asked of bitsadmin in one command.
final class TransferSwitch implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.found(
        "bitsadmin-transfer",
        "No transfer was asked of bitsadmin in this case",
        "whether bitsadmin was told to transfer",
        "its command line has address and destination");
  }
}
