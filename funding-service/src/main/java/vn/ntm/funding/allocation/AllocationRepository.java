package vn.ntm.funding.allocation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AllocationRepository implements PanacheRepositoryBase<AllocationEntity, UUID> {

  Optional<AllocationEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Allocations of accounts under a root after an id; a missing root is the whole country. */
  @SuppressWarnings("unchecked")
  List<AllocationEntity> page(Optional<UUID> root, String status, UUID after, int limit) {
    String under = root.isPresent() ? " AND :root = ANY (a.locality_path)" : "";
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
    root.ifPresent(id -> query.setParameter("root", id));
    if (status != null) {
      query.setParameter("status", status);
    }
    return query.getResultList();
  }
}
