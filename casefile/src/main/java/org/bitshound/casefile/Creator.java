package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The process that made the job, or would have (CASEFILE, "creator").
///
/// @param logonId in hex: `0x3e7`
/// @param originalFileName of the program's version resource
/// @param ancestors nearest first
/// @param match absent where no process record was joined
/// @param how how the process was joined, in words
/// @param startKey in decimal digits
/// @param script PowerShell text that made the job, at most 4,096 characters
/// @param scriptSignature whether the script carries a signature; none is verified
/// @param contextBecause what `context` was concluded from, in words
/// @param candidates where the rules leave a tie; then the creator itself holds what all share
public record Creator(
    Optional<String> image,
    Optional<String> commandLine,
    OptionalLong processId,
    Optional<String> processGuid,
    Optional<Instant> started,
    Optional<String> user,
    Optional<String> sid,
    Optional<String> logonId,
    Optional<Integrity> integrity,
    Optional<Elevation> elevation,
    Optional<String> originalFileName,
    Optional<Hashes> hashes,
    List<Ancestor> ancestors,
    Optional<Match> match,
    Optional<String> how,
    Optional<CreatorClass> kind,
    Optional<String> startKey,
    Optional<String> script,
    Optional<String> scriptBlockId,
    Optional<Signature> scriptSignature,
    Optional<Signature> signature,
    List<Intel> intel,
    Optional<LogonSession> session,
    Optional<Context> context,
    Optional<String> contextBecause,
    List<Creator> candidates) {

  public Creator {
    intel = List.copyOf(intel);
    ancestors = List.copyOf(ancestors);
    candidates = List.copyOf(candidates);
  }

  /// {@return a draft with all that this creator holds, to change some of it}
  public Draft toDraft() {
    var draft = new Draft();
    draft.image = image;
    draft.commandLine = commandLine;
    draft.processId = processId;
    draft.processGuid = processGuid;
    draft.started = started;
    draft.user = user;
    draft.sid = sid;
    draft.logonId = logonId;
    draft.integrity = integrity;
    draft.elevation = elevation;
    draft.originalFileName = originalFileName;
    draft.hashes = hashes;
    draft.ancestors = new ArrayList<>(ancestors);
    draft.match = match;
    draft.how = how;
    draft.kind = kind;
    draft.startKey = startKey;
    draft.script = script;
    draft.scriptBlockId = scriptBlockId;
    draft.signature = signature;
    draft.session = session;
    draft.context = context;
    draft.contextBecause = contextBecause;
    draft.candidates = new ArrayList<>(candidates);
    draft.intel = new ArrayList<>(intel);
    draft.scriptSignature = scriptSignature;
    return draft;
  }

  /// A creator in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> image = Optional.empty();
    public Optional<String> commandLine = Optional.empty();
    public OptionalLong processId = OptionalLong.empty();
    public Optional<String> processGuid = Optional.empty();
    public Optional<Instant> started = Optional.empty();
    public Optional<String> user = Optional.empty();
    public Optional<String> sid = Optional.empty();
    public Optional<String> logonId = Optional.empty();
    public Optional<Integrity> integrity = Optional.empty();
    public Optional<Elevation> elevation = Optional.empty();
    public Optional<String> originalFileName = Optional.empty();
    public Optional<Hashes> hashes = Optional.empty();
    public List<Ancestor> ancestors = new ArrayList<>();
    public Optional<Match> match = Optional.empty();
    public Optional<String> how = Optional.empty();
    public Optional<CreatorClass> kind = Optional.empty();
    public Optional<String> startKey = Optional.empty();
    public Optional<String> script = Optional.empty();
    public Optional<String> scriptBlockId = Optional.empty();
    public Optional<Signature> scriptSignature = Optional.empty();
    public Optional<Signature> signature = Optional.empty();
    public List<Intel> intel = new ArrayList<>();
    public Optional<LogonSession> session = Optional.empty();
    public Optional<Context> context = Optional.empty();
    public Optional<String> contextBecause = Optional.empty();
    public List<Creator> candidates = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public Creator toCreator() {
      return new Creator(
          image,
          commandLine,
          processId,
          processGuid,
          started,
          user,
          sid,
          logonId,
          integrity,
          elevation,
          originalFileName,
          hashes,
          ancestors,
          match,
          how,
          kind,
          startKey,
          script,
          scriptBlockId,
          scriptSignature,
          signature,
          intel,
          session,
          context,
          contextBecause,
          candidates);
    }
  }
}
