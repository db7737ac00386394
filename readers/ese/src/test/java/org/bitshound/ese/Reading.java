package org.bitshound.ese;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;

/// All that can be asked of a database, asked.
record Reading(EseDatabase database, Map<String, List<String>> rows, List<Defect> defects) {

  /// Reads tables, rows, former rows, remnants and pages.
  static Reading of(byte[] file) {
    var defects = new ArrayList<Defect>();
    EseDatabase database = EseDatabase.of(MappedFile.of(file), defects::add);
    var rows = new LinkedHashMap<String, List<String>>();
    for (Table table : database.tables()) {
      rows.put(table.name(), lines(table, false));
      lines(table, true);
    }
    var remnants = new ArrayList<Remnant>();
    database.remnants(remnants::add);
    remnants.forEach(remnant -> database.bytes(remnant).u8(remnant.length() - 1));
    for (int page : database.freePages()) {
      database.page(page).dbtime();
    }
    return new Reading(database, rows, defects);
  }

  static List<String> lines(Table table, boolean recovering) {
    var out = new ByteArrayOutputStream();
    try {
      if (recovering) {
        TableDump.writeRecovering(table, out);
      } else {
        TableDump.write(table, out);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toString(UTF_8).lines().toList();
  }
}
