package org.bitshound.translation.field;

import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;

/// How the events of one id become one observation each: a row in a translation's table.
@FunctionalInterface
public interface Reading {

  /// {@return what the event says}
  Observation read(Fields fields, Source source);
}
