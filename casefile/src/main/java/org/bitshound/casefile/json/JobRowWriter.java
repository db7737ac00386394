package org.bitshound.casefile.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bitshound.casefile.JobRow;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes rows of jobs as a JSON array, a row a line, fields as the case file has them.
public final class JobRowWriter {
  private static final int TYPICAL_ROW = 4096;

  private final JsonFactory json = new JsonFactory();

  /// One writer serves any number of lists.
  public JobRowWriter() {}

  /// Writes all rows; the stream stays open.
  ///
  /// @throws IOException where the stream refuses
  public void write(List<JobRow> rows, OutputStream out) throws IOException {
    out.write('[');
    for (int i = 0; i < rows.size(); i++) {
      out.write((i == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
      out.write(text(rows.get(i)));
    }
    out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private byte[] text(JobRow row) {
    var text = new ByteArrayOutputStream(TYPICAL_ROW);
    try (var generator = json.createGenerator(ObjectWriteContext.empty(), text)) {
      new JsonOut(generator).row(row, JobRowWriter::write);
    }
    return text.toByteArray();
  }

  private static void write(JobRow row, JsonOut out) {
    out.text("host", row.host());
    out.rowIfAny("job", row.job(), JobJson::write);
    out.rowIfAny("creator", row.creator(), CreatorJson::write);
    out.rowsEvenIfNone("files", row.files(), FileJson::write);
    out.rowsByName("inferred", row.inferred(), JudgementJson::write);
    out.textsByName("sources", row.sources());
    out.rows("evidence", row.evidence(), EvidenceRowJson::write);
  }
}
