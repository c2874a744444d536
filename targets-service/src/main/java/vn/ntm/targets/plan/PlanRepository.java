package vn.ntm.targets.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.SubtreeCondition;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.caller.Roots;

/** The plans and their parts. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<PlanEntity, UUID> {

  private static final int MOST_CHILDREN = 2_000;

  boolean isKnown(String number, String issuerName, LocalDate issuedOn) {
    return count("number = ?1 and issuerName = ?2 and issuedOn = ?3", number, issuerName, issuedOn)
        > 0;
  }

  /** Adds a plan, or a part of one, as it is. */
  void add(Object entity) {
    getEntityManager().persist(entity);
  }

  /** Plans whose locality lies in the subtree, by the order of import. */
  List<PlanEntity> page(Roots roots, Optional<Integer> year, Optional<UUID> after, int rows) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where = new StringBuilder(SubtreeCondition.of(roots, values));
    year.ifPresent(
        value -> {
          where.append(" and yearFrom <= :year and yearTo >= :year");
          values.put("year", value);
        });
    after.ifPresent(
        id -> {
          where.append(" and id > :after");
          values.put("after", id);
        });
    return find(where.toString(), Sort.by("id"), values).page(Page.ofSize(rows)).list();
  }

  List<PlanLegalBasisEntity> legalBasis(PlanEntity plan) {
    return parts(PlanLegalBasisEntity.class, plan);
  }

  List<PlanTargetEntity> targets(PlanEntity plan) {
    return parts(PlanTargetEntity.class, plan);
  }

  List<PlanTaskEntity> tasks(PlanEntity plan) {
    return parts(PlanTaskEntity.class, plan);
  }

  /** The tasks of the version whose parts held before those of the plan's version. */
  List<PlanTaskEntity> tasksBefore(PlanEntity plan) {
    return getEntityManager()
        .createQuery(
            "from PlanTaskEntity where planId = :plan and version = (select max(t.version) from"
                + " PlanTaskEntity t where t.planId = :plan and t.version < :version)"
                + " order by position",
            PlanTaskEntity.class)
        .setParameter("plan", plan.id)
        .setParameter("version", plan.version)
        .getResultList();
  }

  List<PlanReportDutyEntity> reportDuties(PlanEntity plan) {
    return parts(PlanReportDutyEntity.class, plan);
  }

  List<PlanPlaceEntity> places(PlanEntity plan) {
    return parts(PlanPlaceEntity.class, plan);
  }

  Optional<PlanPlaceEntity> place(PlanEntity plan, UUID id) {
    return Optional.ofNullable(getEntityManager().find(PlanPlaceEntity.class, id))
        .filter(place -> place.planId.equals(plan.id) && place.version == plan.partsVersion);
  }

  /** What the places of the current version that were not matched are said to be. */
  Map<UUID, UUID> confirmed(PlanEntity plan) {
    return getEntityManager()
        .createQuery(
            "from PlanPlaceConfirmationEntity c where c.placeId in (select p.id from"
                + " PlanPlaceEntity p where p.planId = :plan and p.version = :version)",
            PlanPlaceConfirmationEntity.class)
        .setParameter("plan", plan.id)
        .setParameter("version", plan.partsVersion)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> row.placeId, row -> row.localityId));
  }

  List<PlanVersionEntity> versions(UUID planId) {
    return getEntityManager()
        .createQuery(
            "from PlanVersionEntity where planId = :plan order by version", PlanVersionEntity.class)
        .setParameter("plan", planId)
        .getResultList();
  }

  List<PlanTargetLocalityEntity> localities(Collection<UUID> targetIds) {
    return getEntityManager()
        .createQuery(
            "from PlanTargetLocalityEntity where targetId in :targets order by targetId, position",
            PlanTargetLocalityEntity.class)
        .setParameter("targets", targetIds)
        .getResultList();
  }

  /** The issued plans of these units, with steps, whose years do not end before a year. */
  @SuppressWarnings("unchecked")
  List<PlanEntity> issuedWithSteps(List<UUID> units, int year) {
    return getEntityManager()
        .createNativeQuery(
            "SELECT p.* FROM plan p WHERE p.locality_id IN (:units) AND p.year_to >= :year"
                + " AND p.number IS NOT NULL AND p.issued_on IS NOT NULL AND EXISTS (SELECT 1"
                + " FROM plan_part s WHERE s.plan_id = p.id AND s.version = p.parts_version"
                + " AND s.section = 'milestones') ORDER BY p.id",
            PlanEntity.class)
        .setParameter("units", units)
        .setParameter("year", year)
        .getResultList();
  }

  /** The issued plans of these units for a year that have a target to maintain recognitions. */
  List<PlanEntity> issuedToMaintain(List<UUID> units, int year) {
    return getEntityManager()
        .createQuery(
            "select p from PlanEntity p where p.localityId in :units and p.number is not null and"
                + " p.issuedOn is not null and p.yearFrom <= :year and p.yearTo >= :year and exists"
                + " (select t.id from PlanTargetEntity t where t.planId = p.id and t.version ="
                + " p.partsVersion and t.goalKind = :maintain) order by p.id",
            PlanEntity.class)
        .setParameter("units", units)
        .setParameter("year", year)
        .setParameter("maintain", PlanDocument.GoalKind.MAINTAIN)
        .getResultList();
  }

  /** The plans that carry a plan out: linked to it, or naming its number and issuer. */
  List<PlanEntity> childrenOf(PlanEntity plan) {
    return find(
            "parentId = ?1 or (parentNumber = ?2 and parentIssuer = ?3)",
            Sort.by("id"),
            plan.id,
            plan.number,
            plan.issuerName)
        .page(Page.ofSize(MOST_CHILDREN))
        .list();
  }

  /** The row under its lock, so that one change at a time decides on it. */
  PlanEntity locked(UUID id) {
    PlanEntity plan = findById(id);
    // What was read before the lock may be old by now.
    getEntityManager().refresh(plan, LockModeType.PESSIMISTIC_WRITE);
    return plan;
  }

  boolean isKnownWithoutNumber(PlanDocument document) {
    return count(
            "number is null and title = ?1 and issuerName = ?2 and yearFrom = ?3 and yearTo = ?4",
            document.title(),
            document.issuer().name(),
            document.yearFrom(),
            document.yearTo())
        > 0;
  }

  private <T> List<T> parts(Class<T> type, PlanEntity plan) {
    return getEntityManager()
        .createQuery(
            "from "
                + type.getSimpleName()
                + " where planId = :plan and version = :version order by position",
            type)
        .setParameter("plan", plan.id)
        .setParameter("version", plan.partsVersion)
        .getResultList();
  }
}
