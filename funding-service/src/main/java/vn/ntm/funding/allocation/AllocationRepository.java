package vn.ntm.funding.allocation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

@ApplicationScoped
class AllocationRepository implements PanacheRepositoryBase<AllocationEntity, UUID> {

  Optional<AllocationEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Allocations of accounts under the roots after an id. */
  @SuppressWarnings("unchecked")
  List<AllocationEntity> page(Roots roots, String status, UUID after, int limit) {
    String under =
        roots.areTheWholeCountry() ? "" : " AND a.locality_path && CAST(:roots AS uuid[])";
    String inStatus = status == null ? "" : " AND p.status = :status";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT p.* FROM allocation p JOIN account a ON a.id = p.account_id"
                    + " WHERE p.id > :after"
                    + under
                    + inStatus
                    + " ORDER BY p.id LIMIT :limit",
                AllocationEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    if (!roots.areTheWholeCountry()) {
      query.setParameter("roots", roots.asArray());
    }
    if (status != null) {
      query.setParameter("status", status);
    }
    return query.getResultList();
  }
}
