package vn.ntm.targets.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The plans and their parts. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<PlanEntity, UUID> {

  boolean isKnown(String number, String issuerName, LocalDate issuedOn) {
    return count("number = ?1 and issuerName = ?2 and issuedOn = ?3", number, issuerName, issuedOn)
        > 0;
  }

  /** Adds a plan, or a part of one, as it is. */
  void add(Object entity) {
    getEntityManager().persist(entity);
  }

  /** Plans whose locality lies in the subtree, by the order of import. */
  List<PlanEntity> page(
      Optional<UUID> root, Optional<Integer> year, Optional<UUID> after, int rows) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    root.ifPresent(
        id -> {
          where.append(" and array_contains(localityPath, :root)");
          values.put("root", id);
        });
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

  List<PlanLegalBasisEntity> legalBasis(UUID planId) {
    return parts(PlanLegalBasisEntity.class, planId);
  }

  List<PlanTargetEntity> targets(UUID planId) {
    return parts(PlanTargetEntity.class, planId);
  }

  List<PlanTaskEntity> tasks(UUID planId) {
    return parts(PlanTaskEntity.class, planId);
  }

  List<PlanReportDutyEntity> reportDuties(UUID planId) {
    return parts(PlanReportDutyEntity.class, planId);
  }

  List<PlanTargetLocalityEntity> localities(Collection<UUID> targetIds) {
    return getEntityManager()
        .createQuery(
            "from PlanTargetLocalityEntity where targetId in :targets order by targetId, position",
            PlanTargetLocalityEntity.class)
        .setParameter("targets", targetIds)
        .getResultList();
  }

  private <T> List<T> parts(Class<T> type, UUID planId) {
    return getEntityManager()
        .createQuery(
            "from " + type.getSimpleName() + " where planId = :plan order by position", type)
        .setParameter("plan", planId)
        .getResultList();
  }
}
