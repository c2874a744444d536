package vn.ntm.funding.disbursement.domain;

import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Advances, work and refunds name a contract of the project that pays; direct expenditure none. */
public final class ContractIsOfTheProject {

  private ContractIsOfTheProject() {}

  /**
   * Empty when the rule holds.
   *
   * @param projectOfContract empty when there is no such contract
   */
  public static Optional<BrokenRule> check(
      DisbursementKind kind, UUID contractId, Optional<UUID> projectOfContract, UUID project) {
    boolean fits =
        kind.needsContract()
            ? projectOfContract.filter(project::equals).isPresent()
            : contractId == null;
    return fits
        ? Optional.empty()
        : Optional.of(BrokenRule.of("CONTRACT-DOES-NOT-FIT", "/contractId", kind));
  }
}
