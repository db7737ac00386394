package org.bitshound.testing.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Rows as the tools of Eric Zimmerman write them, with the columns of their outputs: written from
/// published outputs again.
public final class ArtifactTables {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// MFTECmd of a `$MFT`.
  public static final String MFT =
      "EntryNumber,SequenceNumber,InUse,ParentEntryNumber,ParentSequenceNumber,ParentPath,FileName,"
          + "Extension,FileSize,ReferenceCount,ReparseTarget,IsDirectory,HasAds,IsAds,SI<FN,uSecZeros,"
          + "Copied,SiFlags,NameType,Created0x10,Created0x30,LastModified0x10,LastModified0x30,"
          + "LastRecordChange0x10,LastRecordChange0x30,LastAccess0x10,LastAccess0x30,"
          + "UpdateSequenceNumber,LogfileSequenceNumber,SecurityId,ObjectIdFileDroid,LoggedUtilStream,"
          + "ZoneIdContents,SourceFile";

  /// MFTECmd of a `$J`.
  public static final String USN =
      "Name,Extension,EntryNumber,SequenceNumber,ParentEntryNumber,ParentSequenceNumber,ParentPath,"
          + "UpdateSequenceNumber,UpdateTimestamp,UpdateReasons,FileAttributes,OffsetToData,SourceFile";

  /// PECmd.
  public static final String PREFETCH =
      "Note,SourceFilename,SourceCreated,SourceModified,SourceAccessed,ExecutableName,Hash,Size,"
          + "Version,RunCount,LastRun,PreviousRun0,PreviousRun1,PreviousRun2,PreviousRun3,PreviousRun4,"
          + "PreviousRun5,PreviousRun6,Volume0Name,Volume0Serial,Volume0Created,Volume1Name,"
          + "Volume1Serial,Volume1Created,Directories,FilesLoaded,ParsingError";

  /// AmcacheParser's unassociated file entries.
  public static final String AMCACHE =
      "ApplicationName,ProgramId,FileKeyLastWriteTimestamp,SHA1,IsOsComponent,FullPath,Name,"
          + "FileExtension,LinkDate,ProductName,Size,Version,ProductVersion,LongPathHash,BinaryType,"
          + "IsPeFile,BinFileVersion,BinProductVersion,Usn,Language,Description";

  /// SrumECmd's network usages.
  public static final String NETWORK_USAGE =
      "Id,Timestamp,ExeInfo,ExeInfoDescription,ExeTimestamp,SidType,Sid,UserName,UserId,AppId,"
          + "BytesReceived,BytesSent,InterfaceLuid,InterfaceType,L2ProfileFlags,L2ProfileId,ProfileName";

  /// What `fsutil usn readjournal C: csv` prints above its rows, as published outputs have it.
  public static final String LISTED_JOURNAL =
      """
      USN Journal ID    : 0x01d6b5b8a1b2c3d4
      First USN         : 100
      Next USN          : 900
      Start USN         : 0
      Min major version : Supported=2, requested=2
      Max major version : Supported=4, requested=4

      Usn,File name,File name length,Reason #,Reason,Time stamp,File attributes #,File attributes,\
      File ID,Parent file ID,Source info #,Source info,Security ID,Major version,Minor version,\
      Record length,Number of extents,Remaining extents,Extent,Offset,Length
      """
          .replace("\n", "\r\n");

  private ArtifactTables() {}

  /// {@return a table with the mark that these tools set before it}
  public static String table(String header, String... rows) {
    return "\uFEFF" + header + "\r\n" + String.join("\r\n", rows) + "\r\n";
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }

  private static String cell(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /// {@return a file of the `$MFT`; the second time of making is left out where it is the first}
  ///
  /// @param folder from the volume's root on: `.\Users\Public`
  public static String file(
      long entry,
      boolean inUse,
      String folder,
      String name,
      long size,
      Instant made,
      Instant named) {
    return String.join(
        ",",
        entry + ",3," + (inUse ? "True" : "False") + ",77,2," + cell(folder) + "," + cell(name),
        ".exe," + size + ",1,,False,False,False,False,False,False,Archive,DosWindows",
        time(made) + "," + (named.equals(made) ? "" : time(named)),
        time(made) + "," + (named.equals(made) ? "" : time(named)),
        time(named) + ",," + time(named) + ",,12345,67890,1936,,,,.\\C\\$MFT");
  }

  /// {@return a change in the journal}
  ///
  /// @param folder `""` where MFTECmd was not given the `$MFT` too
  public static String change(
      String name, long entry, String folder, long usn, Instant time, String reasons) {
    return String.join(
        ",",
        cell(name) + ",.x," + entry + ",3,77,2," + cell(folder) + "," + usn,
        time(time) + "," + reasons + ",Archive," + usn + ",.\\C\\$Extend\\$J");
  }

  /// {@return a change in the journal as `fsutil` prints it}
  ///
  /// @param reason bits, of which `words` says the same
  /// @param local time of the machine, in the form of its locale
  public static String listedChange(
      String name, long entry, long usn, String local, int reason, String words) {
    return String.format(
        Locale.ROOT,
        "%d,\"%s\",%d,0x%08x,\"%s\",\"%s\",0x00000020,\"Archive\",%016x%04x%012x,%032x,"
            + "0x00000000,\"*NONE*\",0,3,0,%d,,,,,\r\n",
        usn,
        name,
        2 * name.length(),
        reason,
        words,
        local,
        0,
        3,
        entry,
        5,
        96);
  }

  /// {@return a Prefetch file, the last run first}
  public static String prefetch(String executable, int count, List<Instant> runs, String loaded) {
    var row = new StringBuilder(",C:\\Windows\\Prefetch\\" + executable + "-1A2B3C4D.pf,");
    row.append("2021-03-15 10:00:00,2021-03-15 10:00:00,2021-03-15 10:00:00,");
    row.append(executable).append(",1A2B3C4D,12345,Windows 10 or 11,").append(count);
    for (int i = 0; i < 8; i++) {
      row.append(',').append(i < runs.size() ? time(runs.get(i)) : "");
    }
    row.append(",\\VOLUME{01d6},1D2E3F40,2021-01-01 00:00:00,,,,\"\\VOLUME{01d6}\\WINDOWS\",");
    return row.append(cell(loaded)).append(",False").toString();
  }

  /// {@return a program of Amcache}
  public static String program(Instant written, String sha1, String path, long size) {
    String name = path.substring(path.lastIndexOf('\\') + 1);
    return String.join(
        ",",
        "Unassociated,0006abc," + time(written) + "," + sha1 + ",False," + cell(path),
        cell(name) + ",.exe,2021-01-02 03:04:05,Some Product," + size + ",1.0,1.0",
        name + "|abc,pe64_amd64,True,1.0,1.0,1,0,");
  }

  /// {@return bytes of one program, user and hour}
  public static String usage(
      int id, Instant time, String program, String sid, long received, long sent) {
    return String.join(
        ",",
        id + "," + time(time) + "," + cell(program) + ",,,UnknownOrUserSid," + sid + ",ann,374,436",
        received + "," + sent + ",1689399632855040,IF_TYPE_ETHERNET_CSMACD,0,0");
  }
}
