/// Cases, files, hosts, numbers and times in words, the same on the screen and in every report.
/// What is said here rests on the values that it is given; nothing is concluded.
@NullMarked
package org.bitshound.report.words;

import org.jspecify.annotations.NullMarked;
