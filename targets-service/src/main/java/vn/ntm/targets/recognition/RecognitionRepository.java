package vn.ntm.targets.recognition;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.ntm.targets.SubtreeCondition;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.web.caller.Roots;

/** The recognitions. */
@ApplicationScoped
class RecognitionRepository implements PanacheRepositoryBase<RecognitionEntity, UUID> {

  /**
   * Holds the way of a locality to a standard until the transaction ends: who opens a case and who
   * records a recognition beside it wait for each other.
   */
  void holdWay(UUID localityId, Standard standard) {
    getEntityManager()
        .createNativeQuery(
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 0))")
        .setParameter(1, "recognition " + localityId + " " + standard)
        .getSingleResult();
  }

  /** Those of these localities that nothing has ended. */
  List<RecognitionEntity> notEnded(Collection<UUID> localityIds) {
    return list("localityId in ?1 and status = ?2", localityIds, RecognitionStatus.ACTIVE);
  }

  List<RecognitionEntity> of(Collection<UUID> localityIds, Standing standing) {
    Map<String, Object> values = new HashMap<>();
    values.put("ids", localityIds);
    return list("localityId in :ids and " + standing.condition(values), values);
  }

  /** Those of these localities that had one revoked by the day and hold none on it. */
  Set<UUID> revoked(Collection<UUID> localityIds, LocalDate day) {
    Set<UUID> lost =
        list(
                "localityId in ?1 and status = ?2 and endedOn <= ?3",
                localityIds,
                RecognitionStatus.REVOKED,
                day)
            .stream()
            .map(row -> row.localityId)
            .collect(Collectors.toSet());
    of(localityIds, Standing.on(day)).forEach(row -> lost.remove(row.localityId));
    return lost;
  }

  /**
   * Those of a standard below, or of, one of these units, and below the other one if it is told.
   */
  List<RecognitionEntity> under(
      Roots roots, Optional<UUID> under, Standard standard, Standing standing) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where =
        new StringBuilder(standing.condition(values))
            .append(" and standard = :standard and ")
            .append(SubtreeCondition.of(roots, values));
    values.put("standard", standard);
    under.ifPresent(
        unit -> {
          where.append(" and array_contains(localityPath, :under)");
          values.put("under", unit);
        });
    return list(where.toString(), values);
  }

  /**
   * Those that stand, in the order they were recorded.
   *
   * @param roots one of these must stand above, or be, the recognised locality; none for all
   * @param under another unit that must, or null
   */
  List<RecognitionEntity> after(
      List<UUID> roots, UUID under, Standard standard, Standing standing, UUID after, int rows) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where = new StringBuilder(standing.condition(values));
    for (int i = 0; i < roots.size(); i++) {
      where.append(i == 0 ? " and (" : " or ").append("array_contains(localityPath, :root");
      where.append(i).append(")").append(i == roots.size() - 1 ? ")" : "");
      values.put("root" + i, roots.get(i));
    }
    if (under != null) {
      where.append(" and array_contains(localityPath, :under)");
      values.put("under", under);
    }
    if (standard != null) {
      where.append(" and standard = :standard");
      values.put("standard", standard);
    }
    if (after != null) {
      where.append(" and id > :after");
      values.put("after", after);
    }
    return find(where.toString(), Sort.by("id"), values).page(Page.ofSize(rows)).list();
  }

  /**
   * Recognitions in the order they were recorded.
   *
   * @param roots one of these must stand above, or be, the recognised locality
   * @param under another unit that must, too
   */
  List<RecognitionEntity> page(
      Roots roots, Optional<UUID> under, RecognitionFilter filter, Optional<UUID> after, int rows) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where = new StringBuilder(SubtreeCondition.of(roots, values));
    under.ifPresent(
        unit -> {
          where.append(" and array_contains(localityPath, :under)");
          values.put("under", unit);
        });
    BiConsumer<String, Object> narrow =
        (condition, value) -> {
          String name = "value" + values.size();
          where.append(" and ").append(condition).append(" :").append(name);
          values.put(name, value);
        };
    filter.standard().ifPresent(value -> narrow.accept("standard =", value));
    filter.year().ifPresent(value -> narrow.accept("recognisedYear =", value));
    filter.yearFrom().ifPresent(value -> narrow.accept("recognisedYear >=", value));
    filter.yearTo().ifPresent(value -> narrow.accept("recognisedYear <=", value));
    filter.criteriaSet().ifPresent(value -> narrow.accept("criteriaSet =", value));
    filter
        .standing()
        .ifPresent(standing -> where.append(" and ").append(standing.condition(values)));
    after.ifPresent(value -> narrow.accept("id >", value));
    return find(where.toString(), Sort.by("id"), values).page(Page.ofSize(rows)).list();
  }
}
