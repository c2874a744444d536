package vn.ntm.funding.counterpart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CounterpartCommitmentRepository
    implements PanacheRepositoryBase<CounterpartCommitmentEntity, UUID> {

  Optional<CounterpartCommitmentEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isTakenBack(UUID id) {
    return count("reverses = ?1 and status <> REJECTED", id) > 0;
  }

  /** Commitments under a root after an id; a missing root is the whole country. */
  @SuppressWarnings("unchecked")
  List<CounterpartCommitmentEntity> page(Optional<UUID> root, UUID after, int limit) {
    String under = root.isPresent() ? " AND :root = ANY (locality_path)" : "";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM counterpart_commitment WHERE id > :after"
                    + under
                    + " ORDER BY id LIMIT :limit",
                CounterpartCommitmentEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    root.ifPresent(id -> query.setParameter("root", id));
    return query.getResultList();
  }
}
