package vn.ntm.targets.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.agency.domain.AgencyName;
import vn.ntm.web.caller.Caller;

/** The printed names of agencies. */
@ApplicationScoped
class AgencyNameRepository implements PanacheRepositoryBase<AgencyNameEntity, UUID> {

  private static final String ON_THE_DAY =
      "localityId in ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)";

  private static final UUID FIRST = new UUID(0, 0);

  /** All names that were ever recorded for the place itself. */
  List<AgencyName> ofPlace(UUID localityId) {
    return list("localityId", localityId).stream().map(AgencyNameEntity::told).toList();
  }

  /** Names of any of the places that count on the day. */
  List<AgencyName> onDay(List<UUID> places, LocalDate day) {
    return list(ON_THE_DAY, places, day).stream().map(AgencyNameEntity::told).toList();
  }

  /** The same, page by page in the order in which they were recorded. */
  List<AgencyName> page(List<UUID> places, LocalDate day, Optional<UUID> after, int rows) {
    return find(ON_THE_DAY + " and id > ?3", Sort.by("id"), places, day, after.orElse(FIRST))
        .page(Page.ofSize(rows))
        .stream()
        .map(AgencyNameEntity::told)
        .toList();
  }

  /** Lets one change of the names of a place happen at a time. */
  void lock(UUID localityId) {
    getEntityManager()
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "agency_name/" + localityId)
        .getResultList();
  }

  /** Ends a name that goes on; false when it has a last day already. */
  boolean end(UUID id, LocalDate lastDay, Caller by, OffsetDateTime at) {
    return update(
            "validTo = ?1, endedBy = ?2, endedPerson = ?3, endedAt = ?4"
                + " where id = ?5 and validTo is null",
            lastDay,
            by.account(),
            by.person(),
            at,
            id)
        == 1;
  }
}
