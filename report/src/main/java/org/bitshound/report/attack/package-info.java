/// What of ATT&CK a case file's findings name, as a layer of its Navigator.
@NullMarked
package org.bitshound.report.attack;

import org.jspecify.annotations.NullMarked;
