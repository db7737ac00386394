package org.bitshound.playbook;

/// Whether connections could have been seen at all.
final class NetworkLogging implements Question {
  @Override
  public Reply answer(Inquiry about) {
    var spans = about.covering();
    return spans.isEmpty()
        ? about.blind("no")
        : about.seen("Connections are logged in the case's time", "yes");
  }
}
