package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.PlaceMatching;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Gives plan documents back as they were handed in, and tells what became of their places. */
@ApplicationScoped
public class ReadPlanDocument {

  private final ReadPlans readPlans;
  private final PlanRepository plans;
  private final PlanParts parts;
  private final LocalitySearch localities;

  ReadPlanDocument(
      ReadPlans readPlans, PlanRepository plans, PlanParts parts, LocalitySearch localities) {
    this.readPlans = readPlans;
    this.plans = plans;
    this.parts = parts;
    this.localities = localities;
  }

  /**
   * The document of the current version.
   *
   * @throws ProblemException 404 when there is none, or outside of the caller's subtree
   */
  @Transactional
  public PlanDocument read(UUID planId) {
    return read(planId, Optional.empty());
  }

  /**
   * The document of a version, with the number and day that the plan had then.
   *
   * @param version the current one when empty
   * @throws ProblemException 404 when there is none, or outside of the caller's subtree
   */
  @Transactional
  public PlanDocument read(UUID planId, Optional<Long> version) {
    PlanEntity plan = readPlans.require(planId);
    PlanVersionEntity asked =
        plans.versions(planId).stream()
            .filter(row -> row.version == version.orElse(plan.version))
            .findFirst()
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    PlanDocument document =
        parts
            .find(planId, asked.partsVersion)
            .orElseThrow(() -> new ProblemException(PlanRefusal.PLAN_DOCUMENT_NOT_KEPT));
    return PlanJson.numbered(document, asked.number, asked.issuedOn);
  }

  /** The units that the places of the current version are, by the pointers of their mentions. */
  @Transactional
  public Map<String, UUID> localitiesByPointer(UUID planId) {
    return unitsByPointer(readPlans.require(planId));
  }

  /** The same of a plan that the caller may, or need not, see. */
  Map<String, UUID> unitsByPointer(PlanEntity plan) {
    Map<UUID, UUID> confirmed = plans.confirmed(plan);
    Map<String, UUID> units = new HashMap<>();
    for (PlanPlaceEntity place : plans.places(plan)) {
      UUID unit = place.localityId == null ? confirmed.get(place.id) : place.localityId;
      if (unit != null) {
        for (String pointer : place.pointers) {
          units.put(pointer, unit);
        }
      }
    }
    return units;
  }

  /** The places of the current version; those that are not matched come with suggestions. */
  @Transactional
  List<Place> places(UUID planId) {
    PlanEntity plan = readPlans.require(planId);
    Map<UUID, UUID> confirmed = plans.confirmed(plan);
    List<PlanPlaceEntity> rows = plans.places(plan);
    List<UUID> ids =
        rows.stream()
            .map(row -> row.localityId == null ? confirmed.get(row.id) : row.localityId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<UUID, LocalityAtDate> units = localities.byIds(ids, plan.codesAsOf);
    List<LocalityAtDate> candidates =
        rows.stream().allMatch(row -> row.localityId != null || confirmed.containsKey(row.id))
            ? List.of()
            : localities.below(plan.localityId, null, plan.codesAsOf);
    return rows.stream().map(row -> place(row, confirmed.get(row.id), units, candidates)).toList();
  }

  private static Place place(
      PlanPlaceEntity row,
      UUID confirmed,
      Map<UUID, LocalityAtDate> units,
      List<LocalityAtDate> candidates) {
    LocalityAtDate unit = units.get(row.localityId == null ? confirmed : row.localityId);
    List<LocalityView> suggestions =
        unit == null && row.name != null
            ? PlaceMatching.of(row.key(), candidates).suggestions().stream()
                .map(LocalityView::of)
                .toList()
            : List.of();
    return new Place(
        row.id,
        row.code,
        row.name,
        row.level,
        row.parentCode,
        row.parentName,
        row.printed,
        List.of(row.pointers),
        confirmed != null
            ? Matched.CONFIRMED
            : row.matchedBy == null ? Matched.UNMATCHED : Matched.valueOf(row.matchedBy.name()),
        unit == null ? null : LocalityView.of(unit),
        suggestions);
  }

  /** The versions of a plan, the first first. */
  @Transactional
  List<Version> versions(UUID planId) {
    readPlans.require(planId);
    return plans.versions(planId).stream()
        .map(
            row ->
                new Version(
                    row.version,
                    row.change,
                    row.number,
                    row.issuedOn,
                    row.decisionNumber == null
                        ? null
                        : new PlanHistory.Decision(
                            row.decisionNumber, row.decisionDate, row.decisionIssuer),
                    row.recordedBy,
                    row.recordedAt))
        .toList();
  }

  /** How a place got its unit. */
  enum Matched {
    CODE,
    NAME,
    CONFIRMED,
    UNMATCHED
  }

  /**
   * A place that a plan names.
   *
   * @param pointers where in the document
   * @param locality null while nobody has said which unit it is
   * @param suggestions near names; none of them is taken without a person
   */
  @Schema(name = "PlanPlace")
  record Place(
      UUID id,
      String code,
      String name,
      String level,
      String parentCode,
      String parentName,
      String printed,
      List<String> pointers,
      Matched matched,
      LocalityView locality,
      List<LocalityView> suggestions) {}

  /**
   * A version of a plan.
   *
   * @param decision that amended it, null for any other change
   */
  @Schema(name = "PlanVersion")
  record Version(
      long version,
      PlanVersionEntity.Change change,
      String number,
      LocalDate issuedOn,
      PlanHistory.Decision decision,
      String recordedBy,
      OffsetDateTime recordedAt) {}
}
