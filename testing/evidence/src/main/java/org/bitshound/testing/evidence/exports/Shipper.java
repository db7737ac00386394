package org.bitshound.testing.evidence.exports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Tools that ship events, and what is lost on the way.
public enum Shipper {
  /// `wevtutil qe /f:xml`: one element behind the other.
  WEVTUTIL(".xml", Duration.ZERO) {
    @Override
    String text(List<Shipped> events) {
      return joined(events, "", event -> EventXml.of(event, '\''), "\r\n", "");
    }
  },
  /// `wevtutil qe /f:RenderedXml /e:Events`: one document, texts in the user's language behind.
  RENDERED_XML(".xml", Duration.ZERO) {
    @Override
    String text(List<Shipped> events) {
      return joined(events, "<Events>", event -> EventXml.rendered(event), "", "</Events>\n");
    }
  },
  /// `$_.ToXml()` sent to a file by Windows PowerShell: UTF-16.
  TO_XML(".xml", Duration.ZERO) {
    @Override
    String text(List<Shipped> events) {
      return joined(events, "\ufeff", event -> EventXml.of(event, '\''), "\r\n", "");
    }

    @Override
    public byte[] write(List<Shipped> events) {
      return text(events).getBytes(UTF_16LE);
    }
  },
  /// An XML tool's own layout: a declaration, double quotes, an element a line.
  INDENTED_XML(".xml", Duration.ZERO) {
    @Override
    String text(List<Shipped> events) {
      return joined(
          events,
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- <Event> of a day -->\n<Events>\n",
          event -> EventXml.indented(event),
          "\n",
          "</Events>\n");
    }
  },
  WINLOGBEAT(".ndjson", Duration.ofMillis(1)) {
    @Override
    String text(List<Shipped> events) {
      return joined(events, "", EventJson::winlogbeat, "\n", "");
    }
  },
  /// The same out of Elasticsearch: keys with dots, an array, each value a list.
  ELASTIC_FIELDS(".json", Duration.ofMillis(1)) {
    @Override
    String text(List<Shipped> events) {
      return joined(
          events,
          "{\"took\":3,\"hits\":{\"total\":{\"value\":9},\"hits\":[",
          EventJson::elastic,
          ",",
          "]}}\n");
    }
  },
  NXLOG(".json", Duration.ofNanos(1000)) {
    @Override
    String text(List<Shipped> events) {
      return joined(events, "", EventJson::nxlog, "\r\n", "");
    }
  },
  FLUENT_BIT(".json", Duration.ofSeconds(1)) {
    @Override
    String text(List<Shipped> events) {
      return joined(events, "[", EventJson::fluentBit, ",\n", "]\n");
    }
  },
  EVTX_DUMP_LINES(".jsonl", Duration.ZERO) {
    @Override
    String text(List<Shipped> events) {
      return joined(events, "", event -> EventJson.evtxDump(event, ""), "\n", "");
    }
  },
  /// `evtx_dump -o json`: a title before each object.
  EVTX_DUMP(".json", Duration.ofNanos(1000)) {
    @Override
    String text(List<Shipped> events) {
      return joined(
          events,
          "",
          event -> "Record " + event.recordId() + "\n" + EventJson.evtxDump(event, "\n"),
          "\n",
          "");
    }
  },
  VELOCIRAPTOR(".json", Duration.ofNanos(1000)) {
    @Override
    String text(List<Shipped> events) {
      return joined(events, "", EventJson::velociraptor, "\n", "");
    }
  },
  /// A search's results as JSON, the event as text inside.
  SPLUNK_JSON(".json", Duration.ZERO) {
    @Override
    String text(List<Shipped> events) {
      return joined(events, "", EventJson::splunk, "\n", "");
    }
  },
  /// A search's results as a table, the event as text inside, which may hold line ends.
  SPLUNK_CSV(".csv", Duration.ZERO) {
    @Override
    String text(List<Shipped> events) {
      return joined(events, "\"_time\",host,\"_raw\"\n", EventCsv::splunk, "\n", "");
    }
  },
  EVTX_E_CMD(".csv", Duration.ZERO) {
    @Override
    String text(List<Shipped> events) {
      return joined(
          events, "\ufeff" + EventCsv.EVTX_E_CMD + "\r\n", EventCsv::evtxECmd, "\r\n", "");
    }
  },
  /// A saved search of Kibana's.
  KIBANA_CSV(".csv", Duration.ofMillis(1)) {
    @Override
    String text(List<Shipped> events) {
      return EventCsv.kibana(events);
    }
  };

  private final String ending;
  private final Duration step;

  Shipper(String ending, Duration step) {
    this.ending = ending;
    this.step = step;
  }

  /// {@return how its files end, with the dot}
  public String ending() {
    return ending;
  }

  /// {@return the smallest step of its times; zero where it loses nothing}
  public Duration step() {
    return step;
  }

  abstract String text(List<Shipped> events);

  /// {@return a file}
  public byte[] write(List<Shipped> events) {
    return text(events).getBytes(UTF_8);
  }

  private interface Form {
    String of(Shipped event);
  }

  private static String joined(
      List<Shipped> events, String head, Form form, String between, String tail) {
    boolean lines = between.endsWith("\n");
    return events.stream()
        .map(form::of)
        .collect(Collectors.joining(between, head, (lines ? between : "") + tail));
  }
}
