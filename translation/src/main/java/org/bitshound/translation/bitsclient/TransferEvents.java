package org.bitshound.translation.bitsclient;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.Observation;
import org.bitshound.observation.PeerSearched;
import org.bitshound.observation.PeerTransferFailed;
import org.bitshound.observation.ServerTrouble;
import org.bitshound.observation.Source;
import org.bitshound.observation.Transfer;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;
import org.bitshound.translation.field.Fields;
import org.bitshound.translation.field.TableTranslation;

/// The attempts at the files of a job, and what servers, proxies and peers did to them.
public final class TransferEvents extends TableTranslation {

  /// Reads the Operational and Analytic channels.
  public TransferEvents() {
    super(
        BitsClient.PROVIDER,
        Map.ofEntries(
            entry(27, (f, s) -> peerSearched(f, s, PeerSearched.Phase.STARTED)),
            entry(28, (f, s) -> peerSearched(f, s, PeerSearched.Phase.ENDED)),
            entry(59, (f, s) -> new TransferStarted(s, job(f), transfer(f))),
            entry(60, (f, s) -> stopped(f, s, TransferStopped.How.STOPPED)),
            entry(61, (f, s) -> stopped(f, s, TransferStopped.How.FAILED)),
            entry(62, TransferEvents::peerDataInconsistent),
            entry(200, TransferEvents::proxyFailed),
            entry(201, TransferEvents::noProxyAnswered),
            entry(202, TransferEvents::httpFeatureMissing),
            entry(206, (f, s) -> serverTrouble(f, s, ServerTrouble.What.NO_HEAD)),
            entry(207, (f, s) -> serverTrouble(f, s, ServerTrouble.What.NO_CONTENT_LENGTH)),
            entry(208, (f, s) -> serverTrouble(f, s, ServerTrouble.What.FLASH_CROWD)),
            entry(210, (f, s) -> serverTrouble(f, s, ServerTrouble.What.NO_CONTENT_RANGE)),
            entry(311, TransferEvents::peerTransferFailed)));
  }

  /// `name` is the title of the job, not of a file.
  private static JobReference job(Fields f) {
    return f.job("Id", "name");
  }

  private static Transfer transfer(Fields f) {
    return new Transfer(
        f.guid("transferId"),
        f.filled("url"),
        f.filled("peer"),
        f.time("fileTime"),
        f.size("fileLength"),
        f.size("bytesTotal"),
        f.size("bytesTransferred"),
        f.size("bytesTransferredFromPeer"));
  }

  private static Observation stopped(Fields f, Source source, TransferStopped.How how) {
    return new TransferStopped(
        source,
        job(f),
        transfer(f),
        how,
        f.code("hr"),
        f.filled("proxy"),
        f.number("peerProtocolFlags"),
        f.code("AdditionalInfoHr"),
        f.number("PeerContextInfo"),
        f.size("bandwidthLimit"),
        f.flag("ignoreBandwidthLimitsOnLan"));
  }

  private static Observation peerSearched(Fields f, Source source, PeerSearched.Phase phase) {
    JobReference job = new JobReference(f.jobId("jobId"), Optional.empty(), Optional.empty());
    return new PeerSearched(source, job, phase, f.filled("url"));
  }

  private static Observation peerTransferFailed(Fields f, Source source) {
    return new PeerTransferFailed(
        source,
        f.job("JobId", "JobName"),
        f.filled("url"),
        f.code("ErrorCode"),
        f.number("ErrorContext"),
        f.size("bytesTransferredFromPeer"),
        f.number("PeerProtocolFlags"));
  }

  private static Observation peerDataInconsistent(Fields f, Source source) {
    return new ServerTrouble(
        source,
        f.job("Id", "Title", "Owner"),
        ServerTrouble.What.PEER_DATA_INCONSISTENT,
        f.filled("Url"),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }

  private static Observation proxyFailed(Fields f, Source source) {
    return new ServerTrouble(
        source,
        f.job("jobId", "job", "owner"),
        ServerTrouble.What.PROXY_FAILED,
        f.filled("url"),
        f.guid("xferId"),
        f.filled("proxy"),
        f.code("hr"));
  }

  private static Observation noProxyAnswered(Fields f, Source source) {
    return new ServerTrouble(
        source,
        f.job("jobId", "job", "jobOwner"),
        ServerTrouble.What.NO_PROXY_ANSWERED,
        f.filled("url"),
        f.guid("transferId"),
        f.filled("proxyServerList"),
        f.code("error"));
  }

  private static Observation httpFeatureMissing(Fields f, Source source) {
    return new ServerTrouble(
        source,
        f.job("jobId", "jobName", "jobOwner"),
        ServerTrouble.What.HTTP_FEATURE_MISSING,
        f.filled("url"),
        f.guid("xferId"),
        f.filled("proxy"),
        f.code("hr"));
  }

  private static Observation serverTrouble(Fields f, Source source, ServerTrouble.What what) {
    return new ServerTrouble(
        source,
        f.titled("jobName"),
        what,
        f.filled("url"),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }
}
