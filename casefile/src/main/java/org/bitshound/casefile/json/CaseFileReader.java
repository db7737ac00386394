package org.bitshound.casefile.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.casefile.BaselineNote;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Incomplete;
import org.bitshound.casefile.IntelList;
import org.bitshound.casefile.Options;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Tool;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads a case file. Fields and words that this version does not know are passed over; a document
/// that is no case file, or one of another schema, is refused with one sentence. Thread-safe.
public final class CaseFileReader {
  /// Deepest in the contract is a case's creator's candidate's ancestor: 10 levels. Twice, for
  /// later.
  private static final int MAX_DEPTH = 32;

  /// A command line has 32,767 characters at most, a script that was logged in many parts far more.
  private static final int MAX_TEXT = 16 << 20;

  /// Field paths and names of providers are far shorter.
  private static final int MAX_NAME = 4096;

  /// Some 20,000 cases of 25 KB, the most that a hunt is meant to report.
  private static final long MAX_DOCUMENT = 512L << 20;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNameLength(MAX_NAME)
                  .maxDocumentLength(MAX_DOCUMENT)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /// One reader serves any number of documents.
  public CaseFileReader() {}

  /// {@return the document that the stream holds; the stream stays open}
  ///
  /// @throws IOException where the stream fails
  /// @throws BrokenCaseFileException where the document is no case file of this schema
  public CaseFile read(InputStream in) throws IOException, BrokenCaseFileException {
    var cases = new ArrayList<Case>();
    return read(in, cases::add).withCases(cases);
  }

  /// {@return the document without its cases, which are handed on one by one and need not be held}
  ///
  /// @throws IOException where the stream fails
  /// @throws BrokenCaseFileException where the document is no case file of this schema
  public CaseFile read(InputStream in, Consumer<Case> cases)
      throws IOException, BrokenCaseFileException {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
      return read(parser, cases);
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    }
  }

  /// {@return the document, whose cases and runs of playbooks are [KeptCases] and
  /// [org.bitshound.casefile.KeptRuns]: each is read when it is asked for, on any thread, and none
  /// is held. A part that turns out to be none is a [BrokenPartException] then, a part that cannot
  /// be read an [java.io.UncheckedIOException]}
  ///
  /// @throws IOException where the bytes cannot be read
  /// @throws BrokenCaseFileException where the document is no case file of this schema
  public CaseFile open(CaseFileBytes bytes) throws IOException, BrokenCaseFileException {
    var stored = new Stored(this, json, bytes);
    try {
      var outline = Outline.of(bytes);
      return opened(read(new ByteArrayInputStream(outline.frame())), outline, stored);
    } catch (Outline.Odd | BrokenCaseFileException odd) {
      return read(stored.stream()); // which is refused by line and column, or is none of ours
    }
  }

  private static CaseFile opened(CaseFile frame, Outline outline, Stored stored)
      throws Outline.Odd {
    if (outline.runs().size() != frame.playbooks().size()) {
      throw new Outline.Odd();
    }
    var playbooks = new ArrayList<Playbook>();
    for (Playbook one : frame.playbooks()) {
      Places places = outline.runs().get(playbooks.size());
      playbooks.add(places.size() == 0 ? one : one.withRuns(new StoredRuns(stored, places)));
    }
    CaseFile document = frame.withPlaybooks(playbooks);
    return outline.cases().size() == 0
        ? document
        : document.withCases(new StoredCases(stored, outline.cases()));
  }

  /// {@return the case that [CaseFileWriter#text] wrote}
  public Case ofText(byte[] text) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      var in = new JsonIn(parser);
      in.expectObject();
      return CaseJson.readCase(in);
    }
  }

  private static CaseFile read(JsonParser parser, Consumer<Case> cases)
      throws BrokenCaseFileException {
    var in = new JsonIn(parser);
    try {
      return document(in, cases);
    } catch (JsonIn.Fault fault) {
      throw broken(parser.currentTokenLocation(), fault.getMessage(), fault);
    } catch (Incomplete fault) {
      throw broken(parser.currentTokenLocation(), in.fault(fault), fault);
    } catch (JacksonIOException failed) {
      throw failed;
    } catch (StreamConstraintsException large) {
      throw broken(parser.currentLocation(), "longer or deeper than in any case file", large);
    } catch (JacksonException fault) {
      throw broken(
          parser.currentLocation(),
          isCut(fault)
              ? "the file ends here, in the middle: it was cut"
              : "what stands here is no JSON of a case file",
          fault);
    }
  }

  /// The library has a class for it and does not always use it.
  private static boolean isCut(JacksonException fault) {
    return fault instanceof UnexpectedEndOfInputException
        || Objects.requireNonNullElse(fault.getOriginalMessage(), "").contains("end-of-input");
  }

  private static BrokenCaseFileException broken(
      TokenStreamLocation where, @Nullable String what, Throwable cause) {
    return new BrokenCaseFileException(
        "line "
            + where.getLineNr()
            + ", column "
            + Math.max(1, where.getColumnNr())
            + ": "
            + Objects.requireNonNullElse(what, "unreadable"),
        cause);
  }

  private static CaseFile document(JsonIn in, Consumer<Case> cases) {
    in.expectObject();
    expectSchema(in);
    Optional<Tool> tool = Optional.empty();
    Optional<Options> options = Optional.empty();
    Optional<Summary> summary = Optional.empty();
    List<EvidenceFile> evidence = List.of();
    List<Host> hosts = List.of();
    List<Group> groups = List.of();
    List<Playbook> playbooks = List.of();
    List<DefectRow> defects = List.of();
    Optional<BaselineNote> baseline = Optional.empty();
    List<IntelList> intel = List.of();
    while (in.nextField()) {
      switch (in.name()) {
        case "tool" -> tool = Optional.of(in.row(DocumentJson::readTool));
        case "options" -> options = Optional.of(in.row(DocumentJson::readOptions));
        case "summary" -> summary = Optional.of(in.row(DocumentJson::readSummary));
        case "evidence" -> evidence = in.rows(EvidenceFileJson::readEvidenceFile);
        case "hosts" -> hosts = in.rows(HostJson::readHost);
        case "cases" -> in.rows(CaseJson::readCase, cases);
        case "groups" -> groups = in.rows(DocumentJson::readGroup);
        case "playbooks" -> playbooks = in.rows(PlaybookJson::readPlaybook);
        case "defects" -> defects = in.rows(DocumentJson::readDefectRow);
        case "baseline" -> baseline = Optional.of(in.row(PrevalenceJson::readBaselineNote));
        case "intel" -> intel = in.rows(IntelJson::readIntelList);
        default -> in.skip();
      }
    }
    in.expectEnd();
    return new CaseFile(
        Incomplete.unless(tool, "case file", "tool"),
        Incomplete.unless(options, "case file", "options"),
        Incomplete.unless(summary, "case file", "summary"),
        evidence,
        hosts,
        List.of(),
        groups,
        playbooks,
        defects,
        baseline,
        intel);
  }

  /// The schema stands first, so that another one is refused before anything else is read.
  private static void expectSchema(JsonIn in) {
    if (!in.nextField() || !in.name().equals("schema")) {
      throw new JsonIn.Fault("a case file begins with \"schema\"");
    }
    String schema = in.text().orElseThrow();
    if (!schema.equals(CaseFile.SCHEMA)) {
      throw new JsonIn.Fault(
          "this reads \"" + CaseFile.SCHEMA + "\", the document is \"" + schema + "\"");
    }
  }
}
