package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.funding.project.Project;

/**
 * Where a project lies when it gets budget. A project does not end with its commune: from then on
 * it lies in the successor that the giver is responsible for.
 */
@ApplicationScoped
class ProjectReceivers {

  private final Localities localities;

  ProjectReceivers(Localities localities) {
    this.localities = localities;
  }

  Receiver of(Project project, Account giver, LocalDate on) {
    Locality place = localities.find(project.localityId()).orElseThrow();
    return successor(place, giver, on)
        .map(heir -> Receiver.of(project, heir, localities.path(heir.id(), on)))
        .orElseGet(() -> Receiver.of(project, place, project.localityPath()));
  }

  private Optional<Locality> successor(Locality place, Account giver, LocalDate on) {
    if (place.validTo() == null || !on.isAfter(place.validTo())) {
      return Optional.empty();
    }
    List<UUID> heirs = localities.successors(place.id());
    return heirs.stream()
        .filter(heir -> localities.path(heir, on).contains(giver.localityId()))
        .findFirst()
        .flatMap(localities::find);
  }
}
