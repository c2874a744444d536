package vn.ntm.funding.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

@ApplicationScoped
class ContributionRepository implements PanacheRepositoryBase<ContributionEntity, UUID> {

  Optional<ContributionEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isTakenBack(UUID id) {
    return count("reverses = ?1 and status <> REJECTED", id) > 0;
  }

  /** Records under the roots after an id. */
  @SuppressWarnings("unchecked")
  List<ContributionEntity> page(Roots roots, ContributionFilter filter, UUID after, int limit) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    StringBuilder sql = new StringBuilder("SELECT * FROM contribution WHERE id > :after");
    narrow(sql, wanted, "roots", "locality_path && CAST(:roots AS uuid[])", roots.asArray());
    narrow(sql, wanted, "under", ":under = ANY (locality_path)", filter.under);
    narrow(sql, wanted, "year", ":year = year", filter.year);
    narrow(sql, wanted, "status", ":status = status", filter.status);
    narrow(sql, wanted, "source", ":source = capital_source", filter.capitalSource);
    narrow(sql, wanted, "project", ":project = project_id", filter.projectId);
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
      sql.append(" AND ").append(condition);
      wanted.put(name, value instanceof Enum<?> code ? code.name() : value);
    }
  }
}
