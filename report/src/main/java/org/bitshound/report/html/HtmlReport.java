package org.bitshound.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Span;
import org.bitshound.report.form.Report;
import org.bitshound.report.json.Json;
import org.bitshound.report.page.CasePages;
import org.bitshound.report.page.HostPages;
import org.bitshound.report.page.Text;
import org.bitshound.report.words.Times;

/// A case file as one HTML file. Nothing is loaded: style, script and data stand in it, and its
/// content security policy allows no request and no script but the one whose hash it names.
public final class HtmlReport implements Report.Writing {
  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

  private final CaseFile document;
  private final Times times;
  private final Html html;
  private final Shared shared = new Shared();

  private final Overview overview;
  private final CasePages pages;
  private final CaseLines cases;

  private HtmlReport(CaseFile document, Times times, Html html) {
    this.document = document;
    this.times = times;
    this.html = html;
    this.overview = new Overview(document, times, html);
    this.pages = new CasePages(document, times);
    String script = "<script>" + SCRIPT + "</script>\n";
    this.cases = new CaseLines(document.cases().size(), times, html, shared, pages, script);
  }

  /// Begins the report.
  ///
  /// @param times in which zone times are shown
  public static Report.Writing begin(CaseFile document, Times times, OutputStream out)
      throws IOException {
    var report = new HtmlReport(document, times, new Html(out));
    report.begin();
    return report;
  }

  private void begin() throws IOException {
    head();
    overview.top();
    html.mark("<script type=\"application/json\" id=\"frame\">").mark(frame()).mark("</script>\n");
  }

  @Override
  public Report.Entry entry(Case one) {
    return cases.entry(one);
  }

  @Override
  public void end() throws IOException {
    cases.end();
    html.mark("</section>\n");
    overview.rest();
    hosts(pages.hosts());
    html.mark("</main>\n<article id=\"page\" tabindex=\"-1\" hidden></article>\n");
    overview.foot();
    html.mark("<script type=\"text/plain\" id=\"shared\">");
    html.mark(Packed.text(shared.json())).mark("</script>\n</body>\n</html>\n");
    html.flush();
  }

  private void head() throws IOException {
    html.mark("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.mark("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    html.mark("style-src '" + hash(STYLE) + "'; script-src '" + hash(SCRIPT) + "'; ");
    html.mark("base-uri 'none'; form-action 'none'\">\n");
    html.mark("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.mark("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.mark("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.mark("<title>BITS cases</title>\n<style>").mark(STYLE).mark("</style>\n</head>\n");
  }

  /// Source: [CSP3] "script-src", a hash of the text between the tags.
  private static String hash(String inline) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(inline.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every JDK has it
    }
  }

  /// What the script needs to know of all: how many cases, how severities and verdicts are called,
  /// and the zone's offsets over the span of the cases, for the axes.
  private String frame() {
    var json = new Json();
    json.object().name("cases").value(document.cases().size());
    json.name("zone").value(times.zoneName());
    json.name("offsets").list();
    document.summary().span().ifPresent(span -> offsets(span, json));
    return json.endList().endObject().take();
  }

  private void offsets(Span span, Json json) {
    times
        .offsets(span.first(), span.last())
        .forEach((from, offset) ->
            json.list().value(from.toEpochMilli()).value(offset.getTotalSeconds() / 60).endList());
  }

  private void hosts(HostPages pages) throws IOException {
    var json = new Json();
    html.mark("<script type=\"application/jsonl\" id=\"hosts-data\">");
    shared.write(PageJson.of(List.of(pages.ofAll())), json);
    for (Host host : document.hosts()) {
      json.line().list().value(Text.quoted(host.name()).text());
      shared.write(PageJson.of(pages.of(host)), json);
      json.endList();
      html.mark(json.take());
    }
    html.mark(json.take());
    html.mark("</script>\n");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
