/// Playbooks, run: each step answered from the case file, or said to be unanswerable.
///
/// What lives here: the format of `content/playbooks` ([org.bitshound.playbook.PlaybookReader]),
/// the named questions, one class each ([org.bitshound.playbook.Questions] lists them), and what
/// runs them on a case, a host or the collection ([org.bitshound.playbook.Playbooks]). A question
/// sees the finished case and its host, nothing else: no observation, no file, no clock. It answers
/// in sentences whose values are taken by field path ([org.bitshound.playbook.Telling]), so that a
/// text cannot hold a value that its `fields` do not name. Where a case does not say, coverage
/// decides between "there was none" and "it cannot be known" ([org.bitshound.playbook.Sight]).
@NullMarked
package org.bitshound.playbook;

import org.jspecify.annotations.NullMarked;
