package org.bitshound.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandProcess;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.ExplainingList;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Hashes;
import org.bitshound.casefile.SignatureStatus;
import org.bitshound.remote.LocalName;

/// A tool that named accounts may use with BITS on named hosts. A name alone proves nothing, so the
/// program must also have one of the hashes, or a valid signature of the signer; where the evidence
/// shows neither, the approval does not apply.
///
/// @param programs paths
/// @param hashes SHA-256, hex in lower case
/// @param signers whose signature will do, once a record says that it is valid
/// @param expires the first moment at which it no longer holds
record ToolApproval(
    String entry,
    String why,
    List<Glob> programs,
    List<String> hashes,
    List<Glob> signers,
    List<Glob> users,
    List<Glob> hosts,
    Optional<Instant> expires,
    List<String> explains) {
  private static final Set<String> KEYS =
      Set.of(
          "entry",
          "program",
          "sha256",
          "signer",
          "users",
          "hosts",
          "explains",
          "approved-by",
          "reason",
          "expires");
  private static final String HASH = "[0-9a-f]{64}";

  ToolApproval {
    programs = List.copyOf(programs);
    hashes = List.copyOf(hashes);
    signers = List.copyOf(signers);
    users = List.copyOf(users);
    hosts = List.copyOf(hosts);
    explains = List.copyOf(explains);
  }

  static ToolApproval of(Section row) {
    row.only(KEYS);
    Answer answer = Answer.of(row);
    for (String key : List.of("program", "users", "hosts")) {
      if (row.texts(key).isEmpty()) {
        row.fault(key, "the approval of a tool needs '" + key + "'");
      }
    }
    identity(row);
    return new ToolApproval(
        row.required("entry"),
        "A tool that these accounts may use here" + answer.inBrackets(),
        row.globs("program"),
        row.texts("sha256"),
        row.globs("signer"),
        row.globs("users"),
        row.globs("hosts"),
        row.dayEnd("expires"),
        row.has("explains") ? row.texts("explains") : Permission.ORDINARY);
  }

  private static void identity(Section row) {
    if (row.texts("program").stream().anyMatch(path -> path.indexOf('\\') < 0)) {
      row.fault("program", "a program is approved by its path, not by its name alone");
    }
    if (row.texts("sha256").isEmpty() && row.texts("signer").isEmpty()) {
      row.fault("program", "the approval of a tool needs 'sha256' or 'signer' beside its path");
    }
    if (!row.texts("sha256").stream().allMatch(hash -> hash.matches(HASH))) {
      row.fault("sha256", "a SHA-256 is 64 hex digits in lower case");
    }
  }

  /// {@return the explanation, where tool, host, and everybody named agree}
  ///
  /// Whether its destinations are approved is the policy's to say.
  Optional<Explanation> explain(Case one, People people) {
    Optional<String> proof =
        one.creator().filter(maker -> isAt(maker.image())).flatMap(this::proof);
    boolean covered =
        proof.isPresent()
            && expires.map(end -> one.last().isBefore(end)).orElse(true)
            && Comparison.any(hosts, one.host())
            && people.areAllAmong(users)
            && one.commands().stream().allMatch(this::isOwn);
    return covered ? Optional.of(explanation(one, proof.get())) : Optional.empty();
  }

  private boolean isAt(Optional<String> image) {
    return image.filter(path -> Comparison.any(programs, LocalName.of(path).key())).isPresent();
  }

  /// {@return what proves the program to be the approved one, as a field path}
  private Optional<String> proof(Creator maker) {
    if (maker.hashes().flatMap(Hashes::sha256).filter(hashes::contains).isPresent()) {
      return Optional.of("creator.hashes.sha256");
    }
    return maker
        .signature()
        .filter(signature -> signature.status() == SignatureStatus.VALID)
        .filter(signature ->
            signature.signer().filter(name -> Comparison.any(signers, name)).isPresent())
        .map(signature -> "creator.signature");
  }

  /// A command of another program is nobody's approval.
  private boolean isOwn(Command command) {
    return isAt(command.process().flatMap(CommandProcess::image));
  }

  private Explanation explanation(Case one, String proof) {
    var agrees = new ArrayList<>(List.of("host", "creator.image", proof));
    one.creator().flatMap(Creator::user).ifPresent(user -> agrees.add("creator.user"));
    return new Explanation(entry, ExplainingList.POLICY, why, agrees, List.of(), expires, explains);
  }
}
