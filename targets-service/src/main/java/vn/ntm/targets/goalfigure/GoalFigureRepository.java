package vn.ntm.targets.goalfigure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.SubtreeCondition;
import vn.ntm.web.caller.Roots;

/** The figures. */
@ApplicationScoped
class GoalFigureRepository implements PanacheRepositoryBase<GoalFigureEntity, UUID> {

  /**
   * Of each target, place and step the approved figure that stands: the one of the latest day, of
   * one day the one that was approved last. Of a step the last approval says when it was done.
   */
  private static final String STANDING =
      "SELECT DISTINCT ON (target_code, locality_id, milestone) * FROM goal_figure"
          + " WHERE plan_id = :plan AND state = 'APPROVED'"
          + " AND (milestone IS NOT NULL OR as_of <= :day)"
          + " ORDER BY target_code, locality_id, milestone,"
          + " CASE WHEN milestone IS NULL THEN as_of END DESC, decided_at DESC, id DESC";

  /** The row under its lock, so that one decision at a time is made on it. */
  Optional<GoalFigureEntity> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Figures of places in the subtree, in the order of entry. */
  List<GoalFigureEntity> page(Roots roots, FigureFilter filter, Optional<UUID> after, int rows) {
    StringBuilder where = new StringBuilder("planId = :plan");
    Map<String, Object> values = new HashMap<>();
    values.put("plan", filter.planId());
    where.append(" and ").append(SubtreeCondition.of(roots, values));
    filter
        .targetCode()
        .ifPresent(
            code -> {
              where.append(" and targetCode = :target");
              values.put("target", code);
            });
    filter
        .localityId()
        .ifPresent(
            id -> {
              where.append(" and localityId = :locality");
              values.put("locality", id);
            });
    filter
        .state()
        .ifPresent(
            state -> {
              where.append(" and state = :state");
              values.put("state", state);
            });
    after.ifPresent(
        id -> {
          where.append(" and id > :after");
          values.put("after", id);
        });
    return find(where.toString(), Sort.by("id"), values).page(Page.ofSize(rows)).list();
  }

  /** The figures that stand on a day; steps that were done later are among them. */
  @SuppressWarnings("unchecked")
  List<GoalFigureEntity> standing(UUID planId, LocalDate day) {
    return getEntityManager()
        .createNativeQuery(STANDING, GoalFigureEntity.class)
        .setParameter("plan", planId)
        .setParameter("day", day)
        .getResultList();
  }
}
