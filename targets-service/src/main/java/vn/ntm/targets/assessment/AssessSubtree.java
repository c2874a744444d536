package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.Assessment;
import vn.ntm.targets.assessment.domain.CauseKind;
import vn.ntm.targets.assessment.domain.IndicatorVerdict;
import vn.ntm.targets.assessment.domain.Purpose;
import vn.ntm.targets.assessment.domain.Regression;
import vn.ntm.targets.assessment.domain.Summary;
import vn.ntm.targets.assessment.domain.UnmetList;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.criteria.domain.OwnersOfIndicator;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads how the places of a subtree stand, all of the level that a set is for. */
@ApplicationScoped
@Transactional
class AssessSubtree {

  /** More than the communes of the country ever were. */
  private static final int MOST_PLACES = 12_000;

  private final Assessments assessments;
  private final CriteriaOfMeasurements criteria;
  private final CriteriaBook book;
  private final UnmetCauseRepository causes;
  private final LocalitySearch localities;
  private final CallerScope scope;

  AssessSubtree(
      Assessments assessments,
      CriteriaOfMeasurements criteria,
      CriteriaBook book,
      UnmetCauseRepository causes,
      LocalitySearch localities,
      CallerScope scope) {
    this.assessments = assessments;
    this.criteria = criteria;
    this.book = book;
    this.causes = causes;
    this.localities = localities;
    this.scope = scope;
  }

  /** Average, lowest, classes, groups and what is unmet how often. */
  SubtreeViews.SummaryView summary(Subtree subtree, int decimals) {
    Places places = places(subtree);
    Summary summary = Summary.of(places.assessments().values());
    List<SubtreeViews.BucketView> distribution =
        summary.distribution(places.set().buckets()).entrySet().stream()
            .map(
                one ->
                    new SubtreeViews.BucketView(
                        one.getKey().label(),
                        one.getKey().from(),
                        one.getKey().to(),
                        one.getValue()))
            .toList();
    List<SubtreeViews.GroupView> groups =
        summary.byCriteriaMet().entrySet().stream()
            .map(
                one ->
                    new SubtreeViews.GroupView(one.getKey(), one.getValue().size(), one.getValue()))
            .toList();
    return new SubtreeViews.SummaryView(
        subtree.under(),
        places.set().versionId(),
        subtree.day(),
        places.set().criteria().size(),
        summary.places(),
        summary.known().size(),
        summary.places() - summary.known().size(),
        summary.criteriaMet(),
        summary.average(decimals).orElse(null),
        summary.minimum().isPresent() ? summary.minimum().getAsInt() : null,
        summary.meetingAll(),
        distribution,
        groups,
        summary.unmetByCode(),
        summary.unmetByCriterion());
  }

  /** The places of a page, by code of place. */
  List<SubtreeViews.PlaceView> places(Subtree subtree, int from, int rows) {
    CriteriaSetDefinition set = criteria.set(subtree.setVersionId());
    List<LocalityAtDate> units = units(subtree, set);
    List<LocalityAtDate> some =
        units.subList(Math.min(from, units.size()), Math.min(from + rows, units.size()));
    Map<UUID, Assessment> assessed =
        assessments.ofSet(
            set, some.stream().map(LocalityAtDate::id).toList(), subtree.day(), Purpose.FOLLOW_UP);
    return some.stream().map(unit -> view(set, unit, assessed.get(unit.id()))).toList();
  }

  /** What slipped between two days, with who is in charge of it. */
  List<SubtreeViews.RegressionView> regressions(Subtree subtree, LocalDate earlier) {
    if (!earlier.isBefore(subtree.day())) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/from", AssessmentProblem.DAYS_OUT_OF_ORDER);
    }
    Places now = places(subtree);
    Map<UUID, Assessment> before =
        assessments.ofSet(now.set(), now.assessments().keySet(), earlier, Purpose.FOLLOW_UP);
    List<SubtreeViews.RegressionView> slipped = new ArrayList<>();
    now.assessments()
        .forEach(
            (place, later) -> {
              LocalityAtDate unit = now.units().get(place);
              for (Regression one : Regression.between(before.get(place), later)) {
                slipped.add(
                    view(one, unit, responsible(now.set(), one.code(), unit, subtree.day())));
              }
            });
    return slipped;
  }

  /** What is unmet, with the cause and who is in charge. */
  List<SubtreeViews.UnmetView> unmet(Subtree subtree, Optional<CauseKind> kind) {
    Places places = places(subtree);
    Map<UUID, List<UnmetCause>> known =
        causes.latest(places.set().versionId(), places.assessments().keySet(), subtree.day());
    List<SubtreeViews.UnmetView> unmet = new ArrayList<>();
    places
        .assessments()
        .forEach(
            (place, assessment) -> {
              LocalityAtDate unit = places.units().get(place);
              for (String code : assessment.unmetCodes()) {
                UnmetCause cause =
                    known.getOrDefault(place, List.of()).stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElse(null);
                if (kind.isEmpty() || (cause != null && cause.kind() == kind.get())) {
                  unmet.add(
                      new SubtreeViews.UnmetView(
                          place,
                          unit.fullName(),
                          code,
                          cause,
                          responsible(places.set(), code, unit, subtree.day())));
                }
              }
            });
    return unmet;
  }

  /** How the places would stand if these indicators or criteria were remedied in all of them. */
  SubtreeViews.ForecastView forecast(Subtree subtree, String remedied, int decimals) {
    Places places = places(subtree);
    UnmetList codes = UnmetList.read(remedied, places.set());
    if (!codes.unknown().isEmpty() || codes.codes().isEmpty()) {
      throw new ProblemException(WebProblem.INVALID)
          .part(
              "remedied", AssessmentProblem.INDICATOR_UNKNOWN, String.join("; ", codes.unknown()));
    }
    Map<UUID, Assessment> then = new LinkedHashMap<>();
    places
        .assessments()
        .forEach(
            (place, now) -> {
              if (now.isKnown()) {
                then.put(place, now.supposing(codes.codes()));
              }
            });
    Summary now = Summary.of(places.assessments().values());
    Summary summary = Summary.of(then.values());
    List<SubtreeViews.PlaceView> reaching = new ArrayList<>();
    List<SubtreeViews.PlaceView> others = new ArrayList<>();
    then.forEach(
        (place, assessment) -> {
          SubtreeViews.PlaceView view = view(places.set(), places.units().get(place), assessment);
          if (!assessment.meetsAll()) {
            others.add(view);
          } else if (!places.assessments().get(place).meetsAll()) {
            reaching.add(view);
          }
        });
    return new SubtreeViews.ForecastView(
        subtree.under(),
        places.set().versionId(),
        subtree.day(),
        codes.codes(),
        then.size(),
        now.meetingAll(),
        summary.meetingAll(),
        summary.criteriaMet(),
        summary.average(decimals).orElse(null),
        reaching,
        others);
  }

  private Places places(Subtree subtree) {
    CriteriaSetDefinition set = criteria.set(subtree.setVersionId());
    Map<UUID, LocalityAtDate> units = new LinkedHashMap<>();
    units(subtree, set).forEach(unit -> units.put(unit.id(), unit));
    return new Places(
        set, units, assessments.ofSet(set, units.keySet(), subtree.day(), Purpose.FOLLOW_UP));
  }

  private List<LocalityAtDate> units(Subtree subtree, CriteriaSetDefinition set) {
    LocalityAtDate root = localities.nearest(subtree.under(), subtree.day());
    scope.require(root.path(), "assessments of " + root.fullName());
    List<LocalityAtDate> units =
        localities.within(root.id(), set.header().level(), root.asOf(), MOST_PLACES);
    if (units.size() >= MOST_PLACES) {
      throw new ProblemException(WebProblem.INVALID)
          .part("under", AssessmentProblem.TOO_MANY_PLACES, Integer.toString(MOST_PLACES));
    }
    return units.stream().filter(unit -> CriteriaOfMeasurements.isFor(set, unit)).toList();
  }

  private static SubtreeViews.PlaceView view(
      CriteriaSetDefinition set, LocalityAtDate unit, Assessment assessment) {
    return new SubtreeViews.PlaceView(
        unit.id(),
        unit.fullName(),
        assessment.isKnown(),
        assessment.countedMet(),
        assessment.criteria().size(),
        assessment.declaredMet(),
        Assessments.risk(set, assessment),
        assessment.unmetCodes(),
        (int) assessment.indicators().stream().filter(IndicatorVerdict::stale).count());
  }

  private static SubtreeViews.RegressionView view(
      Regression one, LocalityAtDate unit, List<AssessmentView.ResponsibleAgency> responsible) {
    return new SubtreeViews.RegressionView(
        one.localityId(),
        unit.fullName(),
        one.criterion(),
        one.code(),
        one.before(),
        one.after(),
        one.on(),
        responsible);
  }

  private List<AssessmentView.ResponsibleAgency> responsible(
      CriteriaSetDefinition set, String code, LocalityAtDate unit, LocalDate day) {
    List<CriterionOwner> owners = book.owners(set.versionId(), unit.path());
    return AssessmentView.ResponsibleAgency.of(
        OwnersOfIndicator.of(owners, code, unit.path(), day));
  }

  /**
   * Which places are asked for.
   *
   * @param under the unit that they lie in, or itself
   */
  record Subtree(UUID under, UUID setVersionId, LocalDate day) {}

  private record Places(
      CriteriaSetDefinition set,
      Map<UUID, LocalityAtDate> units,
      Map<UUID, Assessment> assessments) {}
}
