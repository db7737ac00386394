package org.bitshound.report.page;

import java.time.Instant;
import java.util.List;

/// A part of a section.
public sealed interface Block {

  /// Values beside their names.
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /// Rows of one kind.
  ///
  /// @param columns of ours, never evidence
  record Table(List<String> columns, List<List<Text>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// Things said, under a heading of their own where there is one.
  ///
  /// @param heading of ours or safe to show; `""` where there is none
  record Items(String heading, List<Item> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// What happened, in order of time.
  record Moments(List<Moment> moments) implements Block {
    public Moments {
      moments = List.copyOf(moments);
    }
  }

  /// A row of a timeline.
  ///
  /// @param shown the time as it is shown
  /// @param what a fixed word
  record Moment(Instant time, String shown, String what, Text text, List<String> refs) {
    public Moment {
      refs = List.copyOf(refs);
    }
  }

  /// Who started whom.
  record Tree(List<Node> nodes) implements Block {
    public Tree {
      nodes = List.copyOf(nodes);
    }
  }

  /// A process of a tree, behind the one that started it.
  ///
  /// @param depth 0 for a root
  /// @param role what it is to the case, of ours; `""` where there is nothing to say
  record Node(int depth, Text text, String role) {}
}
