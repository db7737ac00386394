package org.bitshound.report.page;

import java.util.List;

/// A part of a page under a heading.
///
/// @param id a fixed word, by which a format can tell it
/// @param title of ours, never evidence
public record Section(String id, String title, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }
}
