package org.bitshound.playbook;

/// A named question of a playbook. It holds no state, and asks nothing but the [Inquiry].
interface Question {

  /// {@return what the evidence says to it}
  Reply answer(Inquiry about);
}
