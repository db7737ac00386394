package org.bitshound.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.bitshound.casefile.CaseFile;

/// A document whose every text is one that would do harm where it were not escaped. Each carries a
/// number, so that it can be found again. Records are rebuilt by their components, so that a field
/// added tomorrow is tried without a word said here.
final class Hostile {
  /// Each tries another way out of the place that it is put into.
  static final List<String> PAYLOADS =
      List.of(
          "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
          "<!--<script>\"'`&lt;&#60;${7*7}{{7*7}}",
          "=cmd|' /C calc'!A0",
          "+1+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "-2+3",
          "\u001b[2J\u001b]0;owned\u0007 \u009b31m",
          "\u202egpj.exe\u202c\u2066x\u2069\u200b",
          "[a](javascript:alert(1)) ![x](http://evil.example/x.png) <http://evil.example>",
          "``` \n# heading\n| a | b |\n|---|---|\n> q\n- [ ] x `` ` ",
          "';calc;'\"&calc|calc`calc$(calc)%COMSPEC%^&",
          "\u2018;calc;\u2019\u201a\u201b\u201c\u201d\u201e",
          "line\r\nfeed,\"quote\"\ttab;semi\u2028\u2029",
          "half \ud800 pair \udc00",
          "http://203.0.113.47:8080/a?b=c&d=<e>");

  /// What holds a document together, or is a word of ours that no evidence reaches.
  private static final Set<String> KEPT =
      Set.of("id", "ref", "caseId", "cases", "step", "steps", "technique", "techniques");

  private int number;

  private Hostile() {}

  static CaseFile everything() {
    return (CaseFile) new Hostile().rebuilt(Documents.everything(), "");
  }

  private Object rebuilt(Object value, String name) {
    return switch (value) {
      case String text -> KEPT.contains(name) ? text : next();
      case Optional<?> some -> some.map(each -> rebuilt(each, name));
      case List<?> list -> list(list, name);
      case SortedMap<?, ?> counts -> counts;
      case Map<?, ?> map -> map(map, name);
      case Record one -> record(one);
      default -> value;
    };
  }

  private Object list(List<?> list, String name) {
    if (name.equals("evidence") && list.stream().allMatch(String.class::isInstance)) {
      return list; // refs
    }
    var rebuilt = new ArrayList<Object>();
    list.forEach(each -> rebuilt.add(rebuilt(each, name)));
    return rebuilt;
  }

  private Object map(Map<?, ?> map, String name) {
    if (name.equals("sources")) {
      return map;
    }
    var rebuilt = new LinkedHashMap<Object, Object>();
    map.forEach((key, value) -> rebuilt.put(key, rebuilt(value, name)));
    return rebuilt;
  }

  private Object record(Record one) {
    RecordComponent[] components = one.getClass().getRecordComponents();
    var values = new Object[components.length];
    try {
      for (int at = 0; at < components.length; at++) {
        Object value = components[at].getAccessor().invoke(one);
        values[at] = rebuilt(value, components[at].getName());
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = one.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(one.getClass() + " cannot be rebuilt", wrong);
    }
  }

  private String next() {
    String payload = PAYLOADS.get(number++ % PAYLOADS.size());
    return payload + " zq" + number + "z";
  }
}
