package vn.ntm.funding.allocation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.funding.project.Project;

/**
 * Who is to get budget.
 *
 * @param place the locality itself, or that of the project
 * @param path the place and its ancestors, root first
 * @param project empty for a locality
 */
record Receiver(
    HolderKind kind, UUID holderId, Locality place, List<UUID> path, Optional<Project> project) {

  static Receiver of(Locality locality, List<UUID> path) {
    return new Receiver(HolderKind.LOCALITY, locality.id(), locality, path, Optional.empty());
  }

  static Receiver of(Project project, Locality place, List<UUID> path) {
    return new Receiver(HolderKind.PROJECT, project.id(), place, path, Optional.of(project));
  }

  /** The account in which it would get money of another one's kind. */
  Account accountUnder(Account parent, UUID id) {
    return new Account(
        id,
        kind,
        holderId,
        place.id(),
        path,
        parent.id(),
        parent.programme(),
        parent.component(),
        parent.capitalSource(),
        parent.nature(),
        parent.budgetYear(),
        parent.plan());
  }
}
