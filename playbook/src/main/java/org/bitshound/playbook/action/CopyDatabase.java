package org.bitshound.playbook.action;

import java.util.List;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.WindowsVersion;

/// Copies the job database: it holds whole jobs, and in its free pages for a while those that
/// ended.
final class CopyDatabase implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    boolean ofOtherSign =
        facts.isSign() && !facts.isOfClearedJobs() && !facts.found("service-child");
    if (!facts.isSuspicious() || ofOtherSign) {
      return List.of();
    }
    return List.of(
        new Prepared(facts, Prepared.DATABASE, ActionPhase.PRESERVE, ActionVerb.COPY_DATABASE)
            .text("Copy the job database of " + facts.hostInWords() + ".")
            .why(
                "It holds the jobs whole, and in its free pages ended ones until BITS writes over"
                    + " them.",
                List.of())
            .effect(
                "The first command leaves BITS alone. The second one, for Windows before 10, stops it for"
                    + " the time of the copy; transfers go on afterwards.")
            .command(
                Line.cmd(
                        "esentutl /y C:\\ProgramData\\Microsoft\\Network\\Downloader\\qmgr.db /vss"
                            + " /d C:\\ir\\qmgr.db")
                    .windows(WindowsVersion.TEN_UP)
                    .yields("qmgr.db", "qmgr-db")
                    .changes("makes a shadow copy and removes it")
                    .lostSoon())
            .command(
                Line.cmd(
                        "net stop bits & robocopy"
                            + " \"%ALLUSERSPROFILE%\\Microsoft\\Network\\Downloader\" C:\\ir\\qmgr /E"
                            + " /COPY:DAT /R:0 & net start bits")
                    .yields("qmgr0.dat", "qmgr-dat")
                    .changes("stops and starts BITS")
                    .lostSoon())
            .serves("T.33"));
  }
}
