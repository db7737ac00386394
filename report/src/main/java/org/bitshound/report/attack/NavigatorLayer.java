package org.bitshound.report.attack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;
import org.bitshound.report.form.Report;
import org.bitshound.report.json.Json;
import org.bitshound.report.words.Printable;
import org.bitshound.report.words.Wording;

/// The techniques that findings name, as a layer of MITRE's ATT&CK Navigator: the score counts the
/// cases, the comment names the worst of them. Findings that are explained do not count.
///
/// Source: attack-navigator, layers/spec/v4.5/layerformat.md.
public final class NavigatorLayer implements Report.Writing {
  private static final String LAYER = "4.5";
  private static final String NAVIGATOR = "5.1.0";
  private static final List<String> COLOURS = List.of("#fff3d6", "#f2a65a", "#b3261e");

  private final Map<String, Seen> techniques = new TreeMap<>();

  /// What findings say of one technique.
  private static final class Seen {
    private final Set<String> cases = new LinkedHashSet<>();
    private final Set<String> hosts = new TreeSet<>();
    private final Set<String> analytics = new TreeSet<>();
    private Severity worst = Severity.NONE;

    void add(Case one, Finding finding) {
      cases.add(Printable.text(one.id()));
      hosts.add(Printable.text(one.host()));
      analytics.add(Printable.text(finding.analytic()));
      worst = finding.severity().compareTo(worst) > 0 ? finding.severity() : worst;
    }
  }

  private final CaseFile document;
  private final OutputStream out;

  private NavigatorLayer(CaseFile document, OutputStream out) {
    this.document = document;
    this.out = out;
  }

  /// {@return the layer of a document}
  public static Report.Writing begin(CaseFile document, OutputStream out) {
    return new NavigatorLayer(document, out);
  }

  @Override
  public Report.Entry entry(Case one) {
    return () -> add(one);
  }

  private void add(Case one) {
    for (Finding finding : one.findings()) {
      finding.techniques().forEach(id -> seen(id).add(one, finding));
    }
  }

  @Override
  public void end() throws IOException {
    out.write((json() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Seen seen(String technique) {
    return techniques.computeIfAbsent(technique, _ -> new Seen());
  }

  private String json() {
    var json = new Json();
    json.object();
    json.name("name").value("bitshound: BITS cases");
    json.name("versions").object();
    json.name("attack").value(Printable.text(major(document.tool().attack())));
    json.name("navigator").value(NAVIGATOR);
    json.name("layer").value(LAYER);
    json.endObject();
    json.name("domain").value("enterprise-attack");
    json.name("description").value(description(document));
    json.name("sorting").value(3);
    json.name("gradient").object().name("colors").values(COLOURS);
    json.name("minValue").value(0).name("maxValue").value(most());
    json.endObject();
    json.name("techniques").list();
    techniques.forEach((id, seen) -> technique(id, seen, json));
    json.endList();
    return json.endObject().take();
  }

  private static String major(String version) {
    int dot = version.indexOf('.');
    return dot < 0 ? version : version.substring(0, dot);
  }

  private static String description(CaseFile document) {
    return "Techniques of "
        + Wording.count(document.summary().cases(), "case")
        + " on "
        + Wording.count(document.summary().hosts(), "host")
        + "; the score is the number of cases whose findings name the technique";
  }

  private long most() {
    return techniques.values().stream().mapToLong(seen -> seen.cases.size()).max().orElse(1);
  }

  private static void technique(String id, Seen seen, Json json) {
    json.object();
    json.name("techniqueID").value(Printable.text(id));
    json.name("score").value(seen.cases.size());
    json.name("comment")
        .value(
            "worst: "
                + seen.worst.word()
                + "; cases: "
                + Wording.some(new ArrayList<>(seen.cases)));
    json.name("showSubtechniques").flag(id.indexOf('.') > 0);
    json.name("metadata").list();
    metadata("analytics", seen.analytics, json);
    metadata("hosts", seen.hosts, json);
    json.endList().endObject();
  }

  private static void metadata(String name, Set<String> values, Json json) {
    json.object();
    json.name("name").value(name);
    json.name("value").value(Wording.some(new ArrayList<>(values)));
    json.endObject();
  }
}
