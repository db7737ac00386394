package org.bitshound.testing.evidence.stories;

/// An attack, and what looks like it and is harmless.
///
/// @param name of the tradecraft
public record Twins(String name, Story attack, Story harmless) {

  @Override
  public String toString() {
    return name;
  }
}
