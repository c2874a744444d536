package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/** A case is not decided while a blocking finding is open. */
final class BlockingFindingsAreRemedied implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    return attempt.to() != CaseState.RECOGNIZED
        ? Stream.empty()
        : attempt.facts().dossier().findings().stream()
            .filter(finding -> finding.blocking() && finding.open())
            .map(
                finding ->
                    Missing.of(Missing.Code.CASE_FINDING_OPEN, finding.text(), finding.dueOn()));
  }
}
