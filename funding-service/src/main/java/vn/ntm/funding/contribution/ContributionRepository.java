package vn.ntm.funding.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ContributionRepository implements PanacheRepositoryBase<ContributionEntity, UUID> {

  Optional<ContributionEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isTakenBack(UUID id) {
    return count("reverses = ?1 and status <> REJECTED", id) > 0;
  }

  /** Records under a root after an id; a missing root is the whole country. */
  @SuppressWarnings("unchecked")
  List<ContributionEntity> page(
      Optional<UUID> root, ContributionFilter filter, UUID after, int limit) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    StringBuilder sql = new StringBuilder("SELECT * FROM contribution WHERE id > :after");
    root.ifPresent(id -> narrow(sql, wanted, "root", " = ANY (locality_path)", id));
    narrow(sql, wanted, "under", " = ANY (locality_path)", filter.under);
    narrow(sql, wanted, "year", " = year", filter.year);
    narrow(sql, wanted, "status", " = status", filter.status);
    narrow(sql, wanted, "source", " = capital_source", filter.capitalSource);
    narrow(sql, wanted, "project", " = project_id", filter.projectId);
    var query =
        getEntityManager()
            .createNativeQuery(
                sql.append(" ORDER BY id LIMIT :limit").toString(), ContributionEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    wanted.forEach(query::setParameter);
    return query.getResultList();
  }

  private static void narrow(
      StringBuilder sql, Map<String, Object> wanted, String name, String condition, Object value) {
    if (value != null) {
      sql.append(" AND :").append(name).append(condition);
      wanted.put(name, value instanceof Enum<?> code ? code.name() : value);
    }
  }
}
