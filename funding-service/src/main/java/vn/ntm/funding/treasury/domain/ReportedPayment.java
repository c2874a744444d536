package vn.ntm.funding.treasury.domain;

import java.util.UUID;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * A payment that was confirmed in the service, as far as a statement can speak of it.
 *
 * @param coding of its account on the day of the voucher, null when it has none
 */
public record ReportedPayment(
    UUID accountId,
    Vnd amount,
    String capitalSource,
    Nature nature,
    int budgetYear,
    BudgetCoding coding) {}
