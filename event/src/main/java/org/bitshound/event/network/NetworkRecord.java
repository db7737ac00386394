package org.bitshound.event.network;

/// One line of a log that a proxy, a sensor or a name server wrote of a client's traffic.
public sealed interface NetworkRecord permits WebRequest, NameQuestion, Flow {

  /// {@return when}
  Stamp stamp();

  /// {@return whose traffic it is: an address or a name, as the line spells it; `""` for nobody}
  String client();
}
