package org.bitshound.testing.evidence.exports;

/// Event XML. Source: [EventSchema].
final class EventXml {
  private static final String SPACE = "http://schemas.microsoft.com/win/2004/08/events/event";

  private EventXml() {}

  static String of(Shipped event, char quote) {
    return element(event, quote, "", "");
  }

  static String rendered(Shipped event) {
    String texts =
        "<RenderingInfo Culture='de-DE'><Message>BITS hat einen Auftrag &lt;angelegt&gt;</Message>"
            + "<Level>Informationen</Level><Keywords><Keyword>Auftrag</Keyword></Keywords></RenderingInfo>";
    return element(event, '\'', "", texts);
  }

  static String indented(Shipped event) {
    return element(event, '"', "\n  ", "");
  }

  private static String element(Shipped event, char quote, String line, String behind) {
    var xml = new StringBuilder();
    xml.append("<Event xmlns='" + SPACE + "'>").append(line).append("<System>").append(line);
    xml.append(
        "<Provider Name='"
            + escape(event.provider())
            + "' Guid='{00000000-0000-0000-0000-000000000000}'/>");
    xml.append(line).append("<EventID Qualifiers='16384'>" + event.id() + "</EventID>");
    event.version().ifPresent(version -> xml.append("<Version>" + version + "</Version>"));
    xml.append(
        "<Level>4</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x4000000000000000</Keywords>");
    xml.append(line).append("<TimeCreated SystemTime='" + Text.time(event.time()) + "'/>");
    xml.append("<EventRecordID>" + event.recordId() + "</EventRecordID>");
    xml.append(
        event
            .activityId()
            .map(id -> "<Correlation ActivityID='" + id + "'/>")
            .orElse("<Correlation/>"));
    event
        .processId()
        .ifPresent(id -> xml.append("<Execution ProcessID='" + id + "' ThreadID='4'/>"));
    xml.append("<Channel>" + escape(event.channel()) + "</Channel>");
    xml.append("<Computer>" + escape(event.computer()) + "</Computer>");
    xml.append(event.userId().map(sid -> "<Security UserID='" + sid + "'/>").orElse("<Security/>"));
    xml.append(line).append("</System>").append(line);
    data(event, line, xml);
    String text = xml.append(behind).append("</Event>").toString();
    return quote == '\'' ? text : requoted(text);
  }

  private static void data(Shipped event, String line, StringBuilder xml) {
    event
        .userData()
        .ifPresentOrElse(
            name -> {
              xml.append("<UserData><" + name + " xmlns='http://manifests.microsoft.com/x'>");
              event
                  .data()
                  .forEach(one ->
                      xml.append(
                          "<" + one.name() + ">" + escape(one.value()) + "</" + one.name() + ">"));
              xml.append("</" + name + "></UserData>");
            },
            () -> {
              xml.append("<EventData>");
              event.data().forEach(one -> xml.append(line).append(data(one)));
              xml.append(line).append("</EventData>");
            });
  }

  private static String data(Shipped.Named one) {
    if (one.name().equals("Binary")) {
      return "<Binary>" + one.value() + "</Binary>";
    }
    String start = one.name().isEmpty() ? "<Data" : "<Data Name='" + escape(one.name()) + "'";
    return one.value().isEmpty() ? start + "/>" : start + ">" + escape(one.value()) + "</Data>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&apos;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }

  /// Apostrophes stand around attributes alone: in values they are references.
  private static String requoted(String text) {
    return text.replace('\'', '"');
  }
}
