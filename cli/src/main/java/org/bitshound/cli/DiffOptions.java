package org.bitshound.cli;

/// What `bitshound diff` was asked: two case files.
record DiffOptions(String before, String after) {}
