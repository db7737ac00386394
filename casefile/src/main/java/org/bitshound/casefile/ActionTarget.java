package org.bitshound.casefile;

import java.util.Optional;

/// What a prepared action is done to; letter for letter as the evidence has it.
///
/// @param job its id, or its title where no record carries an id
/// @param file a path
/// @param sha256 of that file
/// @param program a path or a name
/// @param setting a name of `hosts[].settings`, or of a policy value
/// @param account `DOMAIN\\name` or a SID
public record ActionTarget(
    Optional<String> host,
    Optional<String> job,
    Optional<String> file,
    Optional<String> sha256,
    Optional<String> domain,
    Optional<String> address,
    Optional<String> url,
    Optional<String> program,
    Optional<String> setting,
    Optional<String> account) {

  /// An action target in the making: its author fills what fits. Not thread-safe.
  public static final class Draft {
    public Optional<String> host = Optional.empty();
    public Optional<String> job = Optional.empty();
    public Optional<String> file = Optional.empty();
    public Optional<String> sha256 = Optional.empty();
    public Optional<String> domain = Optional.empty();
    public Optional<String> address = Optional.empty();
    public Optional<String> url = Optional.empty();
    public Optional<String> program = Optional.empty();
    public Optional<String> setting = Optional.empty();
    public Optional<String> account = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public ActionTarget toActionTarget() {
      return new ActionTarget(
          host, job, file, sha256, domain, address, url, program, setting, account);
    }
  }
}
