package org.bitshound.correlation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.bitshound.observation.CredentialsSent;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.HighPerformanceSet;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobCancelledByAdministrator;
import org.bitshound.observation.JobCancelledByAge;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobFailed;
import org.bitshound.observation.JobHeldBack;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.JobResumed;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.JobSuspended;
import org.bitshound.observation.NotifyCommandSet;
import org.bitshound.observation.NotifyFailed;
import org.bitshound.observation.OwnershipTaken;
import org.bitshound.observation.PeerSearched;
import org.bitshound.observation.PeerTransferFailed;
import org.bitshound.observation.PropertyChanged;
import org.bitshound.observation.ServerTrouble;
import org.bitshound.observation.TemporaryFilesLeft;
import org.bitshound.observation.Transfer;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;

/// What a job's record says, as a line of its timeline. A new kind of observation does not compile
/// until someone gives it a word here.
///
/// @param what the word of `timeline[].what`
/// @param text a sentence without end, with the values of the record
record Timeline(String what, String text) {

  /// @param redact takes the credentials out of a remote name or command line
  static Timeline of(JobObservation seen, UnaryOperator<String> redact) {
    return switch (seen) {
      case JobCreated created -> new Timeline("job-created", "job made" + by(created));
      case FileAdded file ->
          new Timeline(
              "file-added",
              "file added: "
                  + file.remoteName().map(redact).orElse("a remote name that is not said")
                  + file.localName().map(name -> " to " + name).orElse(""));
      case TransferStarted start ->
          new Timeline("transfer-started", "transfer began" + from(start.transfer(), redact));
      case TransferStopped stop -> stopped(stop, redact);
      case JobCompleted completed ->
          new Timeline("job-completed", "job completed" + named(" by ", completed.by().user()));
      case JobCancelled cancelled ->
          new Timeline("job-cancelled", "job cancelled" + named(" by ", cancelled.by().user()));
      case JobCancelledByAdministrator cancelled ->
          new Timeline(
              "job-cancelled",
              "job cancelled by an administrator" + named(", ", cancelled.by().user()));
      case JobCancelledByAge cancelled ->
          new Timeline(
              "job-cancelled",
              "job cancelled by BITS after " + number(cancelled.days()) + " idle days");
      case NotifyCommandSet set ->
          new Timeline(
              "notify-set",
              set.program().filter(program -> !program.isEmpty()).isEmpty()
                  ? "notify command taken away"
                  : "notify command set: "
                      + set.program().orElseThrow()
                      + set.parameters().map(redact).map(all -> ", parameters " + all).orElse(""));
      case NotifyFailed failed ->
          new Timeline(
              "notify-failed",
              "BITS could not tell that the job had ended"
                  + failed.program().map(program -> " by running " + program).orElse("")
                  + code(failed.code()));
      case OwnershipTaken taken ->
          new Timeline(
              "owner-changed",
              "ownership taken"
                  + named(" from ", taken.job().owner())
                  + named(" by ", taken.by().user()));
      case PropertyChanged changed ->
          new Timeline(
              "property-changed",
              "an administrator changed " + changed.property().orElse("a property"));
      case HighPerformanceSet set ->
          new Timeline("property-changed", "high performance set to " + number(set.state()));
      case JobResumed resumed -> new Timeline("job-resumed", "job resumed");
      case JobSuspended suspended -> new Timeline("job-suspended", "job suspended");
      case JobSighting sighting ->
          new Timeline(
              sighting.isListed() ? "snapshot" : "database-sighting",
              (sighting.isListed()
                      ? "a listing shows the job"
                      : sighting.live()
                          ? "the queue holds the job"
                          : "a remainder of the queue has the job")
                  + named(", state ", sighting.kept().state()));
      case JobFailed failed -> new Timeline("job-failed", "job failed" + code(failed.error()));
      case JobHeldBack held ->
          new Timeline(
              "job-held-back",
              held.why() == JobHeldBack.Policy.COST
                  ? "job waits: the network's cost policy forbids it"
                  : "job waits: its transfer policy forbids it" + code(held.code()));
      case TemporaryFilesLeft left ->
          new Timeline(
              "files-left",
              "temporary files could not be deleted: " + String.join(", ", left.paths()));
      case CredentialsSent sent ->
          new Timeline(
              "credentials-sent",
              "credentials"
                  + named(" of ", sent.user())
                  + (sent.answer() == CredentialsSent.Answer.ACCEPTED ? " accepted" : " rejected")
                  + named(" by ", sent.server().map(redact)));
      case PeerSearched searched ->
          new Timeline(
              "peer-searched",
              searched.phase() == PeerSearched.Phase.STARTED
                  ? "search for peers began"
                  : "search for peers ended");
      case PeerTransferFailed failed ->
          new Timeline("peer-failed", "transfer from a peer failed" + code(failed.error()));
      case ServerTrouble trouble ->
          new Timeline(
              "server-trouble",
              trouble(trouble.what())
                  + named(": ", trouble.url().map(redact))
                  + code(trouble.error()));
    };
  }

  private static Timeline stopped(TransferStopped stop, UnaryOperator<String> redact) {
    String from = from(stop.transfer(), redact);
    OptionalLong result = stop.result();
    if (JobLife.failed(stop)) {
      return new Timeline("transfer-failed", "transfer failed" + from + code(result));
    }
    boolean done = result.isPresent() && result.getAsLong() == ResultNames.DONE;
    return new Timeline(
        "transfer-stopped",
        done
            ? "transfer done" + from + bytes(stop.transfer())
            : "transfer stopped" + from + code(result) + bytes(stop.transfer()));
  }

  private static String by(JobCreated created) {
    Optional<String> image = created.by().image();
    OptionalLong process = created.by().processId();
    return named(" by ", image) + (process.isPresent() ? ", process " + process.getAsLong() : "");
  }

  private static String from(Transfer transfer, UnaryOperator<String> redact) {
    return named(": ", transfer.url().map(redact));
  }

  private static String bytes(Transfer transfer) {
    OptionalLong moved = transfer.bytesTransferred();
    OptionalLong total = transfer.bytesTotal();
    if (moved.isEmpty()) {
      return "";
    }
    return ", "
        + moved.getAsLong()
        + (total.isPresent() ? " of " + total.getAsLong() : "")
        + " bytes";
  }

  private static String code(OptionalLong code) {
    if (code.isEmpty()) {
      return "";
    }
    String meaning =
        ResultNames.of(code.getAsLong()).map(known -> " (" + known.text() + ")").orElse("");
    return ", " + ResultNames.hex(code.getAsLong()) + meaning;
  }

  private static String trouble(ServerTrouble.What what) {
    return switch (what) {
      case PEER_DATA_INCONSISTENT -> "a peer sent data that do not fit";
      case PROXY_FAILED -> "a proxy failed";
      case NO_PROXY_ANSWERED -> "no proxy answered";
      case HTTP_FEATURE_MISSING -> "the server or proxy lacks a feature of HTTP";
      case NO_HEAD -> "the server does not know HEAD";
      case NO_CONTENT_LENGTH -> "the server gives no length";
      case FLASH_CROWD -> "many clients ask for it at once";
      case NO_CONTENT_RANGE -> "the server sends no ranges";
    };
  }

  private static String named(String before, Optional<String> value) {
    return value.map(text -> before + text).orElse("");
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "an unknown number of";
  }
}
