package org.bitshound.qmgr;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The GUIDs that stand before and behind each serialised object. Every object has its marker
/// twice, as header and as footer. How sure each is: `docs/formats/qmgr.md`, "Markers".
enum Marker {
  /// Legacy file format of Windows 7.
  FORMAT_WINDOWS_7("2b196af5-007c-438f-8d12-1cfca4cc9b76", Kind.FORMAT),
  /// Legacy file format of Windows 8.1 and of 10 before 1709: eight bytes more, and a checksum.
  FORMAT_WINDOWS_10("09ed3228-c7a6-45e9-8f6d-36d946c27c3e", Kind.FORMAT),
  /// The body of a legacy file.
  QUEUE("c82bf713-9940-4a12-9f1a-3aaebd894eea", Kind.FRAME),
  /// A legacy list of jobs.
  JOBS("005f4447-bda9-44ba-9851-c47bb6c07ace", Kind.FRAME),
  /// The list of files inside a job, "XFER".
  FILES("7756da36-516f-435a-acac-44a248fff34d", Kind.FILES),

  /// A file of qmgr.db.
  FILE("519ecfe4-d946-4397-b73e-268513051ab2", Kind.FILE),
  /// A part at the end of a file of qmgr.db.
  FILE_END("7aadb02e-8bcf-4d2e-b82f-4319d2fb5f75", Kind.FRAME),
  /// The owner application of a job, Windows 10 22H2.
  APPLICATION_10("7befb604-85b2-4191-b7bd-c5f5a263cb7b", Kind.APPLICATION),
  /// The same of Windows 11.
  APPLICATION_11("60262afb-bfa5-4382-a0a6-f1837f9ca0a4", Kind.APPLICATION),

  JOB_WINDOWS_7("35203693-0ca0-4a10-84f3-b17e7b499cd7", Kind.JOB),
  JOB_LEGACY_1("c8701310-5336-41b3-83e5-81557f361b87", Kind.JOB),
  JOB_LEGACY_2("64ea938c-0f03-4068-b46f-f97fe51d4dcd", Kind.JOB),
  JOB_WINDOWS_10_LEGACY("3ded46b3-103b-44f9-bc2f-e8378bd31986", Kind.JOB),
  JOB_XP_X64("810ce774-bbd2-48cc-9e47-862e8d58f3c6", Kind.JOB),
  /// The one that all databases known here have.
  JOB_DOWNLOAD("e10956a1-af43-42c9-92e6-6f9856eba7f6", Kind.JOB),
  JOB_DB_1("4cd4959f-7064-4bf2-84d7-476a7e62699f", Kind.JOB),
  JOB_DB_2("a92619f1-0332-4cbf-9427-898818958831", Kind.JOB),
  JOB_DB_3("ddbc33c1-5afb-4daf-b8a1-2268b39d01ad", Kind.JOB),
  JOB_UPLOAD("8f5657d0-012c-4e3e-ad2c-f4a5d7656faf", Kind.JOB),
  JOB_DB_4("94416750-0357-461d-a4cc-5dd9990706e4", Kind.JOB),
  JOB_DOWNLOAD_10_3_1("03715c38-281f-40ca-9813-9de91a5a84d1", Kind.JOB),
  JOB_UPLOAD_10_3_0("68d31ed8-34d5-4fe1-8923-94abcbf4c1cf", Kind.JOB);

  /// What an object is.
  enum Kind {
    FORMAT,
    FRAME,
    FILES,
    FILE,
    APPLICATION,
    JOB
  }

  private static final Map<Guid, Marker> BY_GUID = byGuid();

  private final long low;
  private final long high;
  private final Kind kind;

  Marker(String text, Kind kind) {
    Guid guid = Guid.of(text);
    this.low = guid.low();
    this.high = guid.high();
    this.kind = kind;
  }

  Guid guid() {
    return new Guid(low, high);
  }

  Kind kind() {
    return kind;
  }

  static Optional<Marker> of(Guid guid) {
    return Optional.ofNullable(BY_GUID.get(guid));
  }

  static boolean isJob(Guid guid) {
    return of(guid).filter(known -> known.kind == Kind.JOB).isPresent();
  }

  /// {@return the markers that begin what can be carved, or stand in its middle}
  static List<Guid> carved() {
    return Arrays.stream(values())
        .filter(each -> each.kind == Kind.JOB || each.kind == Kind.FILE || each.kind == Kind.FILES)
        .map(Marker::guid)
        .toList();
  }

  private static Map<Guid, Marker> byGuid() {
    var all = new HashMap<Guid, Marker>();
    for (Marker each : values()) {
      if (all.put(each.guid(), each) != null) {
        throw new IllegalStateException("twice: " + each);
      }
    }
    return Map.copyOf(all);
  }
}
