package org.bitshound.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Explained;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.OpenedBy;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.PlaybookUsed;
import org.bitshound.casefile.StepKind;
import org.bitshound.casefile.StepScope;
import org.bitshound.casefile.json.CaseValues.Value;
import org.bitshound.policy.Fault;
import org.bitshound.policy.PlainYaml;
import org.bitshound.policy.Yaml;
import org.bitshound.policy.YamlFile;

/// The playbooks in force, and their runs. Unchanging; safe for several threads.
public final class Playbooks {
  /// Those that come with this version, by id.
  public static final List<String> BUILT_IN =
      List.of(
          "bits-persistence",
          "bits-process-intent",
          "bits-unapproved-url",
          "bits-userland-creator");

  private final List<PlaybookDefinition> all;

  private Playbooks(List<PlaybookDefinition> all) {
    this.all = all.stream().sorted(Comparator.comparing(PlaybookDefinition::id)).toList();
  }

  /// {@return the four that come with this version}
  public static Playbooks builtIn() {
    return new Playbooks(BUILT_IN.stream().map(Playbooks::ours).toList());
  }

  /// {@return these and one more}
  public Playbooks with(PlaybookDefinition more) {
    var both = new ArrayList<>(all);
    both.add(more);
    return new Playbooks(both);
  }

  private static PlaybookDefinition ours(String id) {
    byte[] bytes = text(id);
    var faults = new ArrayList<Fault>();
    Yaml document = PlainYaml.read(new String(bytes, StandardCharsets.UTF_8));
    var read = new PlaybookReader(id + ".yml", Set.of(), faults).read(document, sha256(bytes));
    if (!faults.isEmpty()) {
      throw new IllegalStateException(faults.getFirst().text());
    }
    return read;
  }

  /// {@return the file of a playbook that comes with this version}
  public static byte[] text(String id) {
    String name = id + ".yml";
    try (InputStream in = Objects.requireNonNull(Playbooks.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// {@return the playbook that an investigator wrote}
  ///
  /// @param file its name, for faults
  /// @param analytics the ids that may open it
  /// @throws PlaybookRefused with everything that is wrong with it
  public static PlaybookDefinition read(String file, byte[] bytes, Set<String> analytics)
      throws PlaybookRefused {
    var faults = new ArrayList<Fault>();
    Optional<Yaml> document = YamlFile.read(file, bytes, faults);
    Optional<PlaybookDefinition> read =
        document.map(yaml -> new PlaybookReader(file, analytics, faults).read(yaml, sha256(bytes)));
    if (read.isPresent() && BUILT_IN.contains(read.get().id())) {
      faults.add(new Fault(file, 1, "'" + read.get().id() + "' is the id of a built-in playbook"));
    }
    if (read.isEmpty() || !faults.isEmpty()) {
      throw new PlaybookRefused(PlaybookReader.sorted(faults));
    }
    return read.get();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// {@return the playbooks, by id}
  public List<PlaybookDefinition> all() {
    return all;
  }

  /// {@return their ids and hashes, for `options.playbooks`}
  public List<PlaybookUsed> used() {
    return all.stream().map(PlaybookDefinition::used).toList();
  }

  /// {@return which playbooks a case opens, and by what: its findings, explained ones too, and
  /// branch steps of what they open}
  public Map<PlaybookDefinition, OpenedBy> openedBy(Case one) {
    var opened = new LinkedHashMap<PlaybookDefinition, OpenedBy>();
    for (PlaybookDefinition playbook : all) {
      List<String> analytics = analyticsOf(one, playbook.opens().analytics());
      if (!analytics.isEmpty()) {
        opened.put(playbook, new OpenedBy(analytics, Optional.empty(), Optional.empty()));
      }
    }
    List.copyOf(opened.keySet()).forEach(playbook -> branch(one, playbook, opened));
    return opened;
  }

  private static List<String> analyticsOf(Case one, List<String> opening) {
    var analytics = new ArrayList<String>();
    one.findings().stream().map(Finding::analytic).forEach(analytics::add);
    one.explained().stream().map(Explained::finding).map(Finding::analytic).forEach(analytics::add);
    return analytics.stream().filter(opening::contains).distinct().sorted().toList();
  }

  private void branch(Case one, PlaybookDefinition from, Map<PlaybookDefinition, OpenedBy> opened) {
    for (Step step : from.steps()) {
      if (step.said().kind() == StepKind.BRANCH && PersistenceSigns.isIn(one)) {
        for (PlaybookDefinition to : all) {
          if (to.opens().playbooks().contains(from.id())) {
            opened.putIfAbsent(
                to, new OpenedBy(List.of(), Optional.of(from.id()), Optional.of(step.said().id())));
          }
        }
      }
    }
  }

  /// A run on a case.
  ///
  /// @param ofCollection whether it asked what the case says only when all hosts are known
  public record Ran(PlaybookRun run, boolean ofCollection) {}

  /// {@return the runs of all playbooks that a case opens}
  ///
  /// @param text the case as the document has it
  /// @param host the case's host
  public Map<PlaybookDefinition, Ran> runs(Case one, byte[] text, Host host) {
    Map<PlaybookDefinition, OpenedBy> opened = openedBy(one);
    var runs = new LinkedHashMap<PlaybookDefinition, Ran>();
    if (!opened.isEmpty()) {
      Facts all = Facts.of(one, text);
      opened.forEach((playbook, by) -> {
        Facts facts = all.unasked();
        PlaybookRun run = new Running(playbook).ofCase(one, facts, host, by);
        runs.put(playbook, new Ran(run, facts.askedOfCollection()));
      });
    }
    return runs;
  }

  /// {@return a playbook's run on a case}
  ///
  /// @param host the case's host
  public PlaybookRun run(PlaybookDefinition playbook, OpenedBy openedBy, Case one, Host host) {
    return new Running(playbook).ofCase(one, Facts.of(one), host, openedBy);
  }

  /// {@return a playbook's run on a host; absent where no step is asked of a host}
  public Optional<PlaybookRun> run(PlaybookDefinition playbook, Host host) {
    return has(playbook, StepScope.HOST)
        ? Optional.of(new Running(playbook).ofHost(host))
        : Optional.empty();
  }

  /// {@return a playbook's run on the collection; absent where no step is asked of it}
  ///
  /// @param values what the document says, at its field paths
  public Optional<PlaybookRun> run(PlaybookDefinition playbook, List<Value> values) {
    return has(playbook, StepScope.COLLECTION)
        ? Optional.of(new Running(playbook).ofCollection(values))
        : Optional.empty();
  }

  private static boolean has(PlaybookDefinition playbook, StepScope scope) {
    return playbook.steps().stream().anyMatch(step -> step.said().scope() == scope);
  }
}
