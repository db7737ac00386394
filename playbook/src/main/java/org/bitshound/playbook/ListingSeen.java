package org.bitshound.playbook;

/// Whether somebody listed other users' jobs.
final class ListingSeen implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.found(
        "reconnaissance",
        "No listing of other users' jobs is logged in this case",
        "whether jobs were listed",
        "who lists all jobs looks for one to misuse, or answers an incident");
  }
}
