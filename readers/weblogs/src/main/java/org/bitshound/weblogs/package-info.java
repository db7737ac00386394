/// Logs of clients' traffic: Squid, common and W3C access logs, Zeek, the debug log of Windows' DNS
/// server, tables whose columns a user names. Start at [WebLog]; the formats in
/// docs/formats/weblogs.md.
///
/// A log is looked through by its bytes ([Marks]); a line becomes text where it may matter.
@NullMarked
package org.bitshound.weblogs;

import org.jspecify.annotations.NullMarked;
