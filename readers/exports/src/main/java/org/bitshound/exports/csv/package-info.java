/// Tables of events: EvtxECmd, Get-WinEvent, Kibana, Splunk, Defender. Starting place:
/// [org.bitshound.exports.csv.CsvScanner].
@NullMarked
package org.bitshound.exports.csv;

import org.jspecify.annotations.NullMarked;
