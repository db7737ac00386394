package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.correlation.NetworkOfCase.Asked;
import org.bitshound.correlation.NetworkOfCase.Found;

/// The network of each case, from all that tells of it: the host's own traces, logs of proxies and
/// servers, Delivery Optimization's notes.
final class NetworkJoins {

  private final Traces traces;
  private final NetworkOfCase ownTraces;
  private final TrafficOfCase traffic;
  private final DeliveryTraces delivery;
  private final AskedOfServers asked;
  private final List<ClockStep> clock;

  NetworkJoins(
      Traces traces,
      TrafficOfCase traffic,
      DeliveryTraces delivery,
      ServiceRuns services,
      AskedOfServers asked,
      List<ClockStep> clock) {
    this.traces = traces;
    this.ownTraces = new NetworkOfCase(traces, services, delivery);
    this.traffic = traffic;
    this.delivery = delivery;
    this.asked = asked;
    this.clock = clock;
  }

  /// Gives the lines of other machines' logs to those who may have caused them.
  ///
  /// @param alone commands that belong to no job
  void spread(Collection<CommandGroup> alone) {
    if (!traffic.isEmpty()) {
      List<Asked> all = asked.all(alone);
      traffic.spread(all, addressesOf(all));
    }
  }

  /// {@return addresses that the host's look-ups give for the names asked for}
  Set<String> addressesOf(List<Asked> all) {
    return ownTraces.addressesOf(all);
  }

  List<Found> of(JobRecords job, List<FileRecords> files) {
    List<Asked> jobAsked = asked.of(job, files);
    var found = new ArrayList<Found>();
    if (traces.size() > 0) {
      found.addAll(ownTraces.of(jobAsked, job.creatorProcessId()));
      ownTraces.of(AskedOfServers.proxies(files), job.creatorProcessId()).stream()
          .map(each -> each.saying("; it is the proxy of the transfer"))
          .filter(each -> found.stream().noneMatch(other -> other.by().equals(each.by())))
          .forEach(found::add);
    }
    jobAsked.addAll(AskedOfServers.waiting(job, files));
    found.addAll(ofOthers(jobAsked));
    List<ClockStep> steps = ClockStep.concerning(clock, job.first(), job.last());
    found.replaceAll(each -> isToldTwice(each, steps) ? doubted(each) : each);
    return inOrder(found);
  }

  List<Found> of(CommandGroup group) {
    List<Asked> groupAsked = asked.of(group);
    var found = new ArrayList<>(ownTraces.of(groupAsked, group.maker().processId()));
    found.addAll(ofOthers(groupAsked));
    return inOrder(found);
  }

  private List<Found> ofOthers(List<Asked> whatWasAsked) {
    var found = new ArrayList<>(traffic.of(whatWasAsked, addressesOf(whatWasAsked)));
    found.addAll(delivery.of(whatWasAsked));
    return found;
  }

  private static List<Found> inOrder(List<Found> found) {
    found.sort(Comparator.comparing(Found::by, EvidenceOrder.OF_OBSERVATIONS));
    return found;
  }

  private static boolean isToldTwice(Found found, List<ClockStep> steps) {
    return found.time().isPresent()
        && found.source().clock().isEmpty()
        && steps.stream().anyMatch(step -> step.toldTwice(found.time().get()));
  }

  private static Found doubted(Found found) {
    return found.lessSure().saying("; the clock was set back, so that this time was told twice");
  }
}
