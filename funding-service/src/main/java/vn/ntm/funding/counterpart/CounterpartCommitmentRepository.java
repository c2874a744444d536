package vn.ntm.funding.counterpart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.Roots;

@ApplicationScoped
class CounterpartCommitmentRepository
    implements PanacheRepositoryBase<CounterpartCommitmentEntity, UUID> {

  Optional<CounterpartCommitmentEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isTakenBack(UUID id) {
    return count("reverses = ?1 and status <> REJECTED", id) > 0;
  }

  /** Commitments under the roots after an id. */
  @SuppressWarnings("unchecked")
  List<CounterpartCommitmentEntity> page(Roots roots, UUID after, int limit) {
    String under = roots.areTheWholeCountry() ? "" : " AND locality_path && CAST(:roots AS uuid[])";
    var query =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM counterpart_commitment WHERE id > :after"
                    + under
                    + " ORDER BY id LIMIT :limit",
                CounterpartCommitmentEntity.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    if (!roots.areTheWholeCountry()) {
      query.setParameter("roots", roots.asArray());
    }
    return query.getResultList();
  }
}
