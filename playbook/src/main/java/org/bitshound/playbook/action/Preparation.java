package org.bitshound.playbook.action;

import java.util.List;

/// One kind of action: whether a case asks for it, and what it says then. Unchanging.
interface Preparation {

  /// {@return what a case asks for; empty where it does not}
  List<Prepared> of(CaseFacts facts);
}
