package org.bitshound.correlation;

import org.bitshound.observation.Source;

/// Records of one kind that were more than the fold holds of a host: what they say is not known.
///
/// @param what they are
/// @param most are held
/// @param count of those that are not
/// @param first of those
public record LeftOut(String what, int most, long count, Source first) {}
