package vn.ntm.targets.recognitioncase.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each department confirms its criteria: an appraisal needs a standing opinion of every agency that
 * leads a criterion of the set, and knows for each criterion who leads it. One that says "not met"
 * keeps the case from being appraised and decided.
 */
final class DepartmentsConfirm implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    if (attempt.to() != CaseState.APPRAISED && attempt.to() != CaseState.RECOGNIZED) {
      return Stream.empty();
    }
    List<Dossier.Opinion> opinions = attempt.facts().dossier().standingOpinions();
    Stream<Missing> against =
        opinions.stream()
            .filter(opinion -> !opinion.met())
            .map(
                opinion ->
                    Missing.of(
                        Missing.Code.CASE_OPINION_AGAINST, opinion.agency(), opinion.criterion()));
    return attempt.to() == CaseState.APPRAISED
        ? Stream.concat(against, unconfirmed(attempt, opinions))
        : against;
  }

  private static Stream<Missing> unconfirmed(Attempt attempt, List<Dossier.Opinion> opinions) {
    List<CriterionCharge> charges = attempt.facts().charges();
    if (charges.isEmpty()) {
      return opinions.isEmpty()
          ? Stream.of(Missing.of(Missing.Code.CASE_OPINION_MISSING, "-", "-"))
          : Stream.empty();
    }
    return Stream.concat(ownerless(charges), withoutOpinion(charges, opinions));
  }

  /** One answer for all of them, so that it can be read off what is to be entered. */
  private static Stream<Missing> ownerless(List<CriterionCharge> charges) {
    String items =
        charges.stream()
            .flatMap(charge -> charge.ownerless().stream())
            .collect(Collectors.joining(", "));
    return items.isEmpty()
        ? Stream.empty()
        : Stream.of(Missing.of(Missing.Code.CASE_OWNER_MISSING, items));
  }

  private static Stream<Missing> withoutOpinion(
      List<CriterionCharge> charges, List<Dossier.Opinion> opinions) {
    Set<List<String>> given =
        opinions.stream()
            .map(opinion -> List.of(opinion.agency(), opinion.criterion()))
            .collect(Collectors.toSet());
    return charges.stream()
        .flatMap(
            charge ->
                charge.leads().stream()
                    .sorted()
                    .filter(agency -> !given.contains(List.of(agency, charge.criterion())))
                    .map(
                        agency ->
                            Missing.of(
                                Missing.Code.CASE_OPINION_MISSING, agency, charge.criterion())));
  }
}
