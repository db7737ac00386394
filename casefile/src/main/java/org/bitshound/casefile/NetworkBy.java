package org.bitshound.casefile;

/// Whose process used the network.
public enum NetworkBy implements Word {
  BITS_SERVICE,
  CREATOR,
  DELIVERY_OPTIMIZATION,
  OTHER;

  private final String word = Word.spelling(name());

  @Override
  public String word() {
    return word;
  }
}
