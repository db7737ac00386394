package org.bitshound.command;

import java.util.Optional;

/// One thing that a command would do. A command with several pairs of names has an action a pair.
///
/// @param job title or id as the command names the job; absent where it does not
/// @param source where the bytes come from: the remote name of a download, the local one of an
///   upload; of [Verb#REPLACE_REMOTE_PREFIX] the old prefix
/// @param destination where the bytes go; of [Verb#REPLACE_REMOTE_PREFIX] the new prefix
/// @param program what a notify command starts
/// @param arguments what the program is given
/// @param value what is set or asked for; of a [Verb#TRANSFER] or [Verb#CREATE] `upload` or
///   `upload-reply` where it is not a download; of a listing `all-users`; of custom headers the
///   names alone
public record Action(
    Verb verb,
    Optional<String> job,
    Optional<String> source,
    Optional<String> destination,
    Optional<String> program,
    Optional<String> arguments,
    Optional<String> value) {

  static Action of(Verb verb) {
    return new Action(
        verb,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Action job(Optional<String> name) {
    return new Action(verb, name, source, destination, program, arguments, value);
  }

  Action from(Optional<String> name) {
    return new Action(verb, job, name, destination, program, arguments, value);
  }

  Action to(Optional<String> name) {
    return new Action(verb, job, source, name, program, arguments, value);
  }

  Action starting(String path, Optional<String> itsArguments) {
    return new Action(verb, job, source, destination, Optional.of(path), itsArguments, value);
  }

  Action value(Optional<String> text) {
    return new Action(verb, job, source, destination, program, arguments, text);
  }
}
