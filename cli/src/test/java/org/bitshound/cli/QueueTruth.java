package org.bitshound.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The truth of the cases of job queues, and what `bitshound jobs` says, both as lines of the same
/// form, to be compared.
final class QueueTruth {
  private static final Map<Long, String> INTEGRITY =
      Map.of(0x1000L, "low", 0x2000L, "medium", 0x3000L, "high", 0x4000L, "system");

  private QueueTruth() {}

  /// What the truth says of a job, under the names of the case file.
  static Map<String, @Nullable Object> expected(Map<String, @Nullable Object> truth) {
    var job = new LinkedHashMap<String, @Nullable Object>();
    for (String same : List.of("title", "type", "priority", "state", "created", "modified")) {
      job.put(same, truth.get(same));
    }
    job.put("expires", truth.get("expires"));
    job.put("description", "".equals(truth.get("description")) ? null : truth.get("description"));
    job.put("owner", truth.get("ownerSid"));
    job.put("program", truth.get("notifyProgram"));
    job.put("arguments", truth.get("notifyArguments"));
    job.put("flags", truth.get("notifyFlags"));
    job.put("transferred", truth.get("completed"));
    job.put("creator", truth.get("creatorPath"));
    job.put("record", truth.get("origin"));
    job.put("httpMethod", truth.get("httpMethod"));
    job.put("serviceName", truth.get("serviceName"));
    job.put("retryDelay", truth.get("retryDelay"));
    job.put("noProgressTimeout", truth.get("noProgressTimeout"));
    job.put("maxDownloadTime", truth.get("maximumDownloadTime"));
    job.put("costFlags", truth.get("costFlags"));
    job.put("elevated", truth.get("ownerElevated"));
    job.put("integrity", INTEGRITY.get(truth.get("integrityLevel")));
    job.put("whole", truth.containsKey("partial") ? false : null);
    if (truth.containsKey("fileIds")) { // what only the databases' truths say
      job.put("fileIds", truth.get("fileIds"));
      job.put("hasCustomHeaders", truth.get("customHeaders"));
      job.put("errorCount", truth.get("errorCount"));
      job.put("packageName", packageName(truth));
      List<Object> errors = list(truth.get("errors"));
      job.put("error", errors.isEmpty() ? null : map(errors.getFirst()).get("code"));
    }
    job.put(
        "files", list(truth.get("files")).stream().map(file -> file(map(file), "fileId")).toList());
    return job;
  }

  private static @Nullable String packageName(Map<String, @Nullable Object> truth) {
    Object family = truth.get("packageFamilyName");
    Object app = truth.get("packageApp");
    return family == null ? null : family + (app == null ? "" : app.toString());
  }

  /// What a row says, of that what the truth speaks of.
  static Map<String, @Nullable Object> found(
      Map<String, @Nullable Object> row, Map<String, @Nullable Object> expected) {
    Map<String, @Nullable Object> job = map(row.get("job"));
    Map<String, @Nullable Object> notify = map(job.get("notify"));
    var found = new LinkedHashMap<String, @Nullable Object>();
    for (String name : expected.keySet()) {
      found.put(
          name,
          switch (name) {
            case "owner" -> map(job.get("owner")).get("sid");
            case "program", "arguments", "flags" -> notify.get(name);
            case "creator" -> map(row.get("creator")).get("image");
            case "error" -> map(job.get("error")).get("code");
            case "retryDelay", "noProgressTimeout", "maxDownloadTime" -> seconds(job.get(name));
            case "fileIds" -> list(job.get(name));
            case "files" ->
                list(row.get("files")).stream().map(file -> file(map(file), "id")).toList();
            default -> job.get(name);
          });
    }
    return found;
  }

  private static @Nullable Long seconds(@Nullable Object duration) {
    return duration == null ? null : Duration.parse(duration.toString()).toSeconds();
  }

  private static String file(Map<String, @Nullable Object> file, String id) {
    return state(file) + ' ' + file.get(id);
  }

  private static String state(Map<String, @Nullable Object> file) {
    var state = new ArrayList<@Nullable Object>();
    for (String name :
        List.of(
            "url",
            "destination",
            "temporary",
            "sizeTotal",
            "sizeTransferred",
            "drive",
            "volume",
            "volumeSerial",
            "remoteTime")) {
      state.add(file.get(name));
    }
    return state.toString();
  }

  /// {@return each state of each job of the truth, with all places}
  static Set<String> expectedStates(List<Object> truth) {
    var states = new TreeSet<String>();
    for (Object each : truth) {
      Map<String, @Nullable Object> one = map(each);
      states.add(
          state(
              one.get("jobId"),
              one.get("modified"),
              one.get("state"),
              one.get("priority"),
              one.get("completed"),
              one.get("notifyFlags"),
              one.get("fileIds"),
              Boolean.TRUE.equals(one.get("complete")),
              new TreeSet<>(longs(one.get("offsets")))));
    }
    return states;
  }

  /// {@return each state of each job of the rows}
  static Set<String> foundStates(List<Object> rows) {
    var states = new TreeSet<String>();
    for (Object each : rows) {
      Map<String, @Nullable Object> row = map(each);
      if (row.containsKey("job")) {
        Map<String, @Nullable Object> job = map(row.get("job"));
        Object id = job.get("id");
        states.add(state(id, job, job.get("modified"), row, sources(row, "job.record")));
        for (Object former : list(job.get("history"))) {
          Map<String, @Nullable Object> old = map(former);
          states.add(state(id, old, old.get("time"), row, list(old.get("evidence"))));
        }
      }
    }
    return states;
  }

  private static String state(
      @Nullable Object id,
      Map<String, @Nullable Object> job,
      @Nullable Object time,
      Map<String, @Nullable Object> row,
      List<Object> refs) {
    return state(
        id,
        time,
        job.get("state"),
        job.get("priority"),
        job.get("transferred"),
        map(job.get("notify")).get("flags"),
        list(job.get("fileIds")),
        job.get("whole") == null,
        offsets(row, refs));
  }

  private static String state(@Nullable Object... parts) {
    return Arrays.asList(parts).toString();
  }

  /// {@return each state of each file of the truth, with all places}
  static Set<String> expectedFiles(List<Object> truth) {
    var files = new TreeSet<String>();
    truth.forEach(
        each -> files.add(state(map(each)) + new TreeSet<>(longs(map(each).get("offsets")))));
    return files;
  }

  /// {@return each state of each file of the rows}
  static Set<String> foundFiles(List<Object> rows) {
    var files = new TreeSet<String>();
    for (Object each : rows) {
      Map<String, @Nullable Object> row = map(each);
      List<Object> all = list(row.get("files"));
      for (int i = 0; i < all.size(); i++) {
        files.add(state(map(all.get(i))) + offsets(row, sources(row, "files[" + i + "].url")));
      }
    }
    return files;
  }

  private static List<Object> sources(Map<String, @Nullable Object> row, String path) {
    return list(map(row.get("sources")).get(path));
  }

  private static Set<Long> offsets(Map<String, @Nullable Object> row, List<Object> refs) {
    var offsets = new TreeSet<Long>();
    for (Object each : list(row.get("evidence"))) {
      Map<String, @Nullable Object> place = map(each);
      if (refs.contains(place.get("ref"))) {
        offsets.addAll(longs(List.of(place)));
        offsets.addAll(longs(place.get("alsoIn")));
      }
    }
    return offsets;
  }

  private static List<Long> longs(@Nullable Object numbersOrPlaces) {
    var longs = new ArrayList<Long>();
    for (Object each : list(numbersOrPlaces)) {
      longs.add(each instanceof Long number ? number : (Long) map(each).get("offset"));
    }
    return longs;
  }

  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(@Nullable Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }
}
