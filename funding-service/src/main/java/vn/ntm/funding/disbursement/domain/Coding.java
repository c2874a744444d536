package vn.ntm.funding.disbursement.domain;

import vn.ntm.funding.ledger.domain.Nature;

/** How a voucher is coded: what kind of money it says it is. */
public record Coding(String capitalSource, Nature nature, int budgetYear) {}
