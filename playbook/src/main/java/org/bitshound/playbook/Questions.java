package org.bitshound.playbook;

import java.util.Optional;

/// The named questions, which playbooks ask. Each is a class of its own.
final class Questions {
  private Questions() {}

  /// {@return the question of that name}
  static Optional<Question> named(String name) {
    return switch (name) {
      case "admin-automation" -> Optional.of(new AdminAutomation());
      case "advice" -> Optional.of(new Advice());
      case "after-reboot" -> Optional.of(new AfterReboot());
      case "allowed-destinations" -> Optional.of(new AllowedDestinations());
      case "application-control" -> Optional.of(new ApplicationControl());
      case "approval" -> Optional.of(new Approval());
      case "asked-urls" -> Optional.of(new AskedUrls());
      case "baseline-draft" -> Optional.of(new BaselineDraft());
      case "bits-log-state" -> Optional.of(new BitsLogState());
      case "bitsadmin-starts" -> Optional.of(new BitsadminStarts());
      case "block-names" -> Optional.of(new BlockNames());
      case "bound-parameters" -> Optional.of(new BoundParameters());
      case "business-context" -> Optional.of(new BusinessContext());
      case "bytes" -> Optional.of(new Bytes());
      case "cancel-job" -> Optional.of(new CancelJob());
      case "central-log" -> Optional.of(new CentralLog());
      case "change-ticket" -> Optional.of(new ChangeTicket());
      case "change-window" -> Optional.of(new ChangeWindow());
      case "children-of-service" -> Optional.of(new ChildrenOfService());
      case "clean-jobs" -> Optional.of(new CleanJobs());
      case "clean-up" -> Optional.of(new CleanUp());
      case "com-creator" -> Optional.of(new ComCreator());
      case "command-intent" -> Optional.of(new CommandIntent());
      case "complete-job" -> Optional.of(new CompleteJob());
      case "creation-record" -> Optional.of(new CreationRecord());
      case "creator-command-line" -> Optional.of(new CreatorCommandLine());
      case "creator-connections" -> Optional.of(new CreatorConnections());
      case "creator-kind" -> Optional.of(new CreatorKind());
      case "database-detail" -> Optional.of(new DatabaseDetail());
      case "delivery-optimization" -> Optional.of(new DeliveryOptimization());
      case "destination-files" -> Optional.of(new DestinationFiles());
      case "deployment-parent" -> Optional.of(new DeploymentParent());
      case "file-count" -> Optional.of(new FileCount());
      case "file-hashes" -> Optional.of(new FileHashes());
      case "firewall-records" -> Optional.of(new FirewallRecords());
      case "follow-on" -> Optional.of(new FollowOn());
      case "helper-token" -> Optional.of(new HelperToken());
      case "idle-limit" -> Optional.of(new IdleLimit());
      case "intent-unknown" -> Optional.of(new IntentUnknown());
      case "isolate-host" -> Optional.of(new IsolateHost());
      case "job-ending" -> Optional.of(new JobEnding());
      case "job-id" -> Optional.of(new JobId());
      case "job-owner" -> Optional.of(new JobOwner());
      case "job-sequence" -> Optional.of(new JobSequence());
      case "known-good-fit" -> Optional.of(new KnownGoodFit());
      case "language-mode" -> Optional.of(new LanguageMode());
      case "listing-seen" -> Optional.of(new ListingSeen());
      case "long-lived" -> Optional.of(new LongLived());
      case "look-ups" -> Optional.of(new LookUps());
      case "network-logging" -> Optional.of(new NetworkLogging());
      case "new-destinations" -> Optional.of(new NewDestinations());
      case "newly-seen" -> Optional.of(new NewlySeen());
      case "notify-commands" -> Optional.of(new NotifyCommands());
      case "orphaned-jobs" -> Optional.of(new OrphanedJobs());
      case "other-makers" -> Optional.of(new OtherMakers());
      case "owner-validated" -> Optional.of(new OwnerValidated());
      case "parent-chain" -> Optional.of(new ParentChain());
      case "persistence-branch" -> Optional.of(new PersistenceBranch());
      case "persistence-switches" -> Optional.of(new PersistenceSwitches());
      case "powershell-logging" -> Optional.of(new PowershellLogging());
      case "powershell-use" -> Optional.of(new PowershellUse());
      case "prevalence" -> Optional.of(new Prevalence());
      case "process-logging" -> Optional.of(new ProcessLogging());
      case "proxy-comparison" -> Optional.of(new ProxyComparison());
      case "proxy-inspection" -> Optional.of(new ProxyInspection());
      case "proxy-requests" -> Optional.of(new ProxyRequests());
      case "quarantine" -> Optional.of(new Quarantine());
      case "queue-state" -> Optional.of(new QueueState());
      case "registration" -> Optional.of(new Registration());
      case "remote-names" -> Optional.of(new RemoteNames());
      case "remove-content" -> Optional.of(new RemoveContent());
      case "remove-named-jobs" -> Optional.of(new RemoveNamedJobs());
      case "reputation" -> Optional.of(new Reputation());
      case "results" -> Optional.of(new Results());
      case "scanner-finds" -> Optional.of(new ScannerFinds());
      case "script-signed" -> Optional.of(new ScriptSigned());
      case "service-connections" -> Optional.of(new ServiceConnections());
      case "service-state" -> Optional.of(new ServiceState());
      case "shared-over-hosts" -> Optional.of(new SharedOverHosts());
      case "signature" -> Optional.of(new Signature());
      case "snapshot-jobs" -> Optional.of(new SnapshotJobs());
      case "source-at-hand" -> Optional.of(new SourceAtHand());
      case "starts-and-stops" -> Optional.of(new StartsAndStops());
      case "switch-rule" -> Optional.of(new SwitchRules());
      case "tethered-logon" -> Optional.of(new TetheredLogon());
      case "tie-to-creation" -> Optional.of(new TieToCreation());
      case "tool-uses" -> Optional.of(new ToolUses());
      case "transfer-switch" -> Optional.of(new TransferSwitch());
      case "update-lists" -> Optional.of(new UpdateLists());
      case "upload" -> Optional.of(new Upload());
      case "upload-or-download-paths" -> Optional.of(new UploadOrDownloadPaths());
      case "url-classes" -> Optional.of(new UrlClasses());
      case "url-validated" -> Optional.of(new UrlValidated());
      case "user-and-token" -> Optional.of(new UserAndToken());
      case "who-uses-it" -> Optional.of(new WhoUsesIt());
      case "write-detection" -> Optional.of(new WriteDetection());
      case "written-where" -> Optional.of(new WrittenWhere());
      default -> Optional.empty();
    };
  }
}
