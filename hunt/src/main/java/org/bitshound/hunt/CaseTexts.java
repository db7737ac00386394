package org.bitshound.hunt;

import java.util.concurrent.ConcurrentHashMap;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.json.CaseFileReader;
import org.bitshound.casefile.json.CaseFileWriter;
import org.bitshound.casefile.json.CaseText;
import org.bitshound.hunt.JudgedHost.Kept;
import org.jspecify.annotations.Nullable;

/// Cases and runs of playbooks as texts in a store. How common something is in the collection is
/// written when the text is asked for. Safe for several threads.
final class CaseTexts {
  private final CaseStore store;
  private final ConcurrentHashMap<Met, Met> known = new ConcurrentHashMap<>();
  private volatile @Nullable CaseFileWriter writer;

  CaseTexts(CaseStore store) {
    this.store = store;
  }

  Kept.Written keep(Case one) {
    CaseText text = writer().textAround(one);
    return new Kept.Written(stored(text.bytes()), text.gap(), onlyOnce(Met.of(one)));
  }

  Kept.Text keep(PlaybookRun run) {
    return stored(writer().text(run));
  }

  private Kept.Text stored(byte[] text) {
    return new Kept.Text(store.add(text), text.length);
  }

  private Met onlyOnce(Met some) {
    Met before = known.putIfAbsent(some, some);
    return before == null ? some : before;
  }

  /// {@return a case as the document has it}
  byte[] text(Kept.Written one, Spread spread) {
    return writer()
        .text(
            new CaseText(text(one.around()), one.gap()),
            spread.destinations(one.met()),
            spread.rows(one.met()));
  }

  byte[] text(Kept.Text some) {
    return store.read(some.start(), some.length());
  }

  Case read(Kept.Written one, Spread spread) {
    return new CaseFileReader().ofText(text(one, spread));
  }

  /// A hunt with few cases needs none.
  private CaseFileWriter writer() {
    CaseFileWriter ready = writer;
    if (ready == null) { // threads that race make two
      ready = new CaseFileWriter();
      writer = ready;
    }
    return ready;
  }
}
