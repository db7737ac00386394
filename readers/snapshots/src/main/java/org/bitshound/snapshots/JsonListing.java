package org.bitshound.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.event.snapshot.ListedJob;

/// `Get-BitsTransfer | ConvertTo-Json`: one object, or an array of them. Too small a depth turns
/// files into the name of their type.
final class JsonListing {
  private JsonListing() {}

  static List<ListedJob> jobs(String text, LocalTimes times, Consumer<Defect> defects) {
    var jobs = new ArrayList<ListedJob>();
    new JsonText(text, defects).value().ifPresent(root -> take(root, times, jobs));
    return jobs;
  }

  private static void take(JsonText.Value value, LocalTimes times, List<ListedJob> jobs) {
    if (value instanceof JsonText.Elements array) {
      array.values().forEach(each -> take(each, times, jobs));
    } else if (value instanceof JsonText.Members object) {
      ListedJob.Draft job = properties(object).job(object.offset(), times);
      if (job.id.isPresent()) {
        object.member("FileList").ifPresent(files -> takeFiles(files, job));
        jobs.add(job.toJob());
      } else {
        object.member("value").ifPresent(inner -> take(inner, times, jobs)); // of a wrapped array
      }
    }
  }

  private static void takeFiles(JsonText.Value files, ListedJob.Draft job) {
    if (files instanceof JsonText.Elements array) {
      array.values().forEach(each -> takeFiles(each, job));
    } else if (files instanceof JsonText.Members object) {
      properties(object).file().ifPresent(job.files::add);
      object.member("value").ifPresent(inner -> takeFiles(inner, job));
    }
  }

  private static JobProperties properties(JsonText.Members object) {
    var properties = new JobProperties();
    object
        .members()
        .forEach((name, value) -> {
          switch (value) {
            case JsonText.Scalar scalar -> properties.put(name, scalar.text());
            case JsonText.Elements array -> {
              for (int i = 0; i < array.values().size(); i++) {
                if (array.values().get(i) instanceof JsonText.Scalar scalar) {
                  properties.put(name + "[" + i + "]", scalar.text());
                }
              }
            }
            case JsonText.Members inner ->
                // A GUID, a time or an enumeration of which a tool kept the parts.
                inner
                    .member("value")
                    .or(() -> inner.member("Guid"))
                    .ifPresent(whole -> {
                      if (whole instanceof JsonText.Scalar scalar) {
                        properties.put(name, scalar.text());
                      }
                    });
          }
        });
    return properties;
  }
}
