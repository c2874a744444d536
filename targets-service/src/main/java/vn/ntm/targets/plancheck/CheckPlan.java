package vn.ntm.targets.plancheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.PlanFinding;
import vn.ntm.targets.plan.PlanReview;
import vn.ntm.targets.plan.ReadPlanDocument;
import vn.ntm.targets.plan.RequireCompletePlan;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.Finding;
import vn.ntm.targets.plancheck.domain.KnownPlace;
import vn.ntm.targets.plancheck.domain.KnownPlaces;
import vn.ntm.targets.plancheck.domain.PlanChecks;
import vn.ntm.targets.plancheck.domain.Spot;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;

/** Finds what contradicts itself in a plan, stored or not. Nothing is changed or stored by it. */
@ApplicationScoped
class CheckPlan implements PlanReview {

  /** Whoever has so many findings will not read more. */
  private static final int MAX_FINDINGS = 1_000;

  private final ReadPlanDocument documents;
  private final RequireCompletePlan completePlans;
  private final LocalitySearch localities;
  private final CallerScope scope;

  CheckPlan(
      ReadPlanDocument documents,
      RequireCompletePlan completePlans,
      LocalitySearch localities,
      CallerScope scope) {
    this.documents = documents;
    this.completePlans = completePlans;
    this.localities = localities;
    this.scope = scope;
  }

  /**
   * What is found in the current version of a stored plan.
   *
   * @throws ProblemException 404 when there is none, or outside of the caller's subtree
   */
  @Transactional
  List<PlanFinding> stored(UUID planId) {
    return review(documents.read(planId));
  }

  /**
   * What is found in a document that is not stored.
   *
   * @throws ProblemException 404 when its locality lies outside of the caller's subtree, 422 when
   *     it cannot be read as a plan
   */
  @Transactional
  List<PlanFinding> notStored(PlanDocument document) {
    completePlans.require(document);
    locality(document).ifPresent(unit -> scope.require(unit.path(), unit.fullName()));
    return review(document);
  }

  @Override
  @Transactional
  public List<PlanFinding> review(PlanDocument document) {
    return PlanChecks.findings(ReadStatements.of(document, places(document))).stream()
        .limit(MAX_FINDINGS)
        .map(CheckPlan::view)
        .toList();
  }

  private Optional<LocalityAtDate> locality(PlanDocument document) {
    return document.dayOfCodes() == null
        ? Optional.empty()
        : localities.byCode(document.localityCode(), document.dayOfCodes());
  }

  /** A misprinted name may be that of a unit anywhere in the province. */
  private KnownPlaces places(PlanDocument document) {
    return locality(document)
        .map(unit -> unit.path().get(0))
        .map(
            province ->
                Stream.concat(
                        localities
                            .byIds(List.of(province), document.dayOfCodes())
                            .values()
                            .stream(),
                        localities.below(province, null, document.dayOfCodes()).stream())
                    .filter(unit -> unit.code() != null)
                    .map(CheckPlan::known)
                    .toList())
        .map(KnownPlaces::new)
        .orElseGet(KnownPlaces::unknown);
  }

  private static KnownPlace known(LocalityAtDate unit) {
    return new KnownPlace(
        unit.code(),
        unit.level(),
        unit.name(),
        Kind.bareName(unit.kind(), unit.name()),
        unit.parent().map(LocalityAtDate.Ancestor::name).orElse(null));
  }

  private static PlanFinding view(Finding finding) {
    return new PlanFinding(
        finding.rule().name(),
        finding.severity().name(),
        finding.spot().pointer(),
        finding.spot().section(),
        finding.printed(),
        finding.computed(),
        finding.others().stream().map(Spot::pointer).distinct().toList(),
        finding.suggestions().stream()
            .map(
                place -> new PlanFinding.Suggestion(place.code(), place.name(), place.parentName()))
            .toList(),
        new PlanFinding.Message(
            FindingTexts.of(finding, FindingTexts.VIETNAMESE),
            FindingTexts.of(finding, Locale.ENGLISH)));
  }
}
