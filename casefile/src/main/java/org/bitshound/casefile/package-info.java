/// The document that a hunt makes, as CASEFILE.md has it: records without logic, named and ordered
/// as in the contract. Start at [org.bitshound.casefile.CaseFile], then
/// [org.bitshound.casefile.Case].
///
/// What is absent is an empty `Optional` or an empty list. Records with many fields have a `Draft`
/// that their author fills; a new field is one line in the record and one in its draft, and its
/// place in `org.bitshound.casefile.json`. Words of open vocabularies (`what`, `verb`, `tricks`,
/// `reasons`, coverage sources, defects) are texts, those of closed ones enums. `class`, `case` and
/// `notify`, which Java keeps for itself, read `kind`, `caseId` and `notifyCommand` here.
@NullMarked
package org.bitshound.casefile;

import org.jspecify.annotations.NullMarked;
