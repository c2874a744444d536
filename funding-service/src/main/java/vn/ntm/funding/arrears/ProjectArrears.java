package vn.ntm.funding.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * What a project owes for accepted work on a day.
 *
 * @param since the oldest day of payment that has passed; null when nothing is owed
 * @param contracts those that owe, in the order of their ids
 */
record ProjectArrears(
    UUID projectId, LocalDate asOf, Vnd amount, LocalDate since, List<OfContract> contracts) {

  ProjectArrears {
    contracts = List.copyOf(contracts);
  }

  /** What one contract owes. */
  record OfContract(UUID contractId, Vnd amount, LocalDate since) {}
}
