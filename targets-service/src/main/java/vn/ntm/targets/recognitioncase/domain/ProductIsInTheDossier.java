package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/** A step is done when the paper that it produces is there. */
final class ProductIsInTheDossier implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    return attempt
        .step()
        .map(Procedure.Step::product)
        .filter(product -> !attempt.facts().dossier().documents().contains(product))
        .map(product -> Missing.of(Missing.Code.CASE_DOCUMENT_MISSING, product))
        .stream();
  }
}
