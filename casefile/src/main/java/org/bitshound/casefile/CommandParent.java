package org.bitshound.casefile;

import java.util.Optional;
import java.util.OptionalLong;

/// The process that started the one that carried a command.
public record CommandParent(
    Optional<String> image, Optional<String> commandLine, OptionalLong processId) {}
