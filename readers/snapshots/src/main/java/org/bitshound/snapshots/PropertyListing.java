package org.bitshound.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.event.snapshot.ListedJob;

/// `Get-BitsTransfer | Format-List`: a line `Name : value` for each property, blank lines between
/// jobs. What is longer than the window goes on in the next line, indented to the column of the
/// values.
final class PropertyListing {
  private static final Pattern PROPERTY = Pattern.compile("([A-Za-z]\\w*) *: ?(.*)");

  private final List<ListedJob> jobs = new ArrayList<>();
  private JobProperties properties = new JobProperties();
  private long start;
  private String name = "";
  private StringBuilder value = new StringBuilder();
  private int column;

  private PropertyListing() {}

  static List<ListedJob> jobs(String text) {
    var listing = new PropertyListing();
    long offset = 0;
    for (String line : text.split("\n", -1)) {
      listing.take(offset, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      offset += line.length() + 1;
    }
    listing.endJob();
    return listing.jobs;
  }

  private void take(long offset, String line) {
    Matcher property = PROPERTY.matcher(line);
    if (line.isBlank()) {
      endJob();
    } else if (column > 0 && line.length() > column && line.substring(0, column).isBlank()) {
      value.append(line.substring(column));
    } else if (property.matches()) {
      endProperty();
      start = properties.isEmpty() ? offset : start;
      name = property.group(1);
      column = property.start(2);
      value.append(property.group(2));
    }
  }

  private void endProperty() {
    if (!name.isEmpty()) {
      properties.put(name, value.toString());
    }
    name = "";
    value = new StringBuilder();
    column = 0;
  }

  private void endJob() {
    endProperty();
    ListedJob.Draft job = properties.job(start);
    if (job.id.isPresent() || job.title.isPresent()) {
      jobs.add(job.toJob());
    }
    properties = new JobProperties();
  }
}
