package org.bitshound.cli;

import java.util.List;
import org.bitshound.evtx.Format;

/// What `bitshound dump` was asked.
///
/// @param files event logs, letter for letter as given, in the order in which they are written
/// @param format how a record is written
/// @param strict whether any defect makes the exit code 3
/// @param recover whether records are recovered from what lies between the live ones
/// @param threads how many threads read
record DumpOptions(
    List<String> files, Format format, boolean strict, boolean recover, int threads) {}
