package org.bitshound.exports.record;

/// How a value is spelled where it stands.
public enum Coding {
  /// As it is: numbers, words without a mark.
  PLAIN {
    @Override
    String decode(String spelled) {
      return spelled;
    }
  },
  /// JSON's `null`: there, and empty.
  NULL {
    @Override
    String decode(String spelled) {
      return "";
    }
  },
  /// Inside of a JSON string.
  JSON {
    @Override
    String decode(String spelled) {
      return spelled.indexOf('\\') < 0 ? spelled : JsonText.decode(spelled);
    }
  },
  /// Character data or an attribute's value of XML.
  XML {
    @Override
    String decode(String spelled) {
      boolean plain = spelled.indexOf('&') < 0 && spelled.indexOf('<') < 0;
      return plain && spelled.indexOf('\r') < 0 ? spelled : XmlText.decode(spelled);
    }
  },
  /// Inside of a quoted field of CSV.
  CSV {
    @Override
    String decode(String spelled) {
      return spelled.indexOf('"') < 0 ? spelled : spelled.replace("\"\"", "\"");
    }
  };

  abstract String decode(String spelled);
}
