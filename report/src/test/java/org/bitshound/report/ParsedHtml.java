package org.bitshound.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// A report's HTML taken apart strictly: what is no tag of the form that the report writes is a
/// fault. A script ends where `</script` stands, as a browser has it. Source: [HTML] 13.2.5.
record ParsedHtml(Set<String> tags, Set<String> attributes, List<String> scripts, String texts) {
  static final Set<String> OURS =
      Set.of(
          "html head meta title style body a header nav main section h1 h2 p dl div dt dd table caption"
              .concat(" thead tr th tbody td small code script noscript article footer")
              .split(" "));

  static final Set<String> OUR_ATTRIBUTES =
      Set.of(
          "lang charset http-equiv content name class href id aria-label aria-labelledby data-of role"
              .concat(" tabindex scope type hidden")
              .split(" "));

  private static final Pattern TAG =
      Pattern.compile("</?([a-z0-9]+)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)(?:=\"([^\"]*)\")?");

  static ParsedHtml of(String html) {
    var found = new ParsedHtml(new TreeSet<>(), new TreeSet<>(), new ArrayList<>(), "");
    var texts = new StringBuilder();
    int at = "<!DOCTYPE html>".length();
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        break;
      }
      texts.append(unescaped(html.substring(at, open))).append('\n');
      Matcher tag = TAG.matcher(html).region(open, html.length());
      if (!tag.lookingAt()) {
        throw new AssertionError("no tag of ours: " + html.substring(open, open + 40));
      }
      found.tags.add(tag.group(1));
      at = tag.end();
      attributes(tag.group(2), found);
      if (html.startsWith("<script", open) || html.startsWith("<style", open)) {
        int end = html.indexOf("</" + tag.group(1), at);
        content(
            tag.group(2), html.substring(at, end), html.startsWith("<style", open), found, texts);
        at = end;
      }
    }
    return new ParsedHtml(found.tags, found.attributes, found.scripts, texts.toString());
  }

  private static void attributes(String text, ParsedHtml found) {
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      found.attributes.add(attribute.group(1));
      boolean link = attribute.group(1).equals("href");
      if (link && !attribute.group(2).startsWith("#")) {
        throw new AssertionError("a link leads out: " + attribute.group(2));
      }
    }
  }

  private static void content(
      String attributes, String content, boolean style, ParsedHtml found, StringBuilder texts) {
    if (style) {
      return;
    }
    if (attributes.isEmpty()) {
      found.scripts.add(content);
    } else if (attributes.contains("text/plain")) {
      lines(unpacked(content), texts);
    } else {
      lines(content, texts);
    }
  }

  private static void lines(String lines, StringBuilder texts) {
    lines
        .lines()
        .filter(line -> !line.isEmpty())
        .forEach(line -> texts.append(ParsedJson.texts(ParsedJson.of(line))));
  }

  private static String unpacked(String base64) {
    var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
    try (var in = new InflaterInputStream(bytes, new Inflater(true))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
