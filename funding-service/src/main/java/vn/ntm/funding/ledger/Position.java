package vn.ntm.funding.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;

/** Where an account stands now, for those who compare their own figures with the ledger's. */
record Position(
    UUID accountId,
    long version,
    HolderKind holderKind,
    UUID localityId,
    String capitalSource,
    Nature nature,
    int budgetYear,
    PlanKind plan,
    @JsonUnwrapped BalancesView balances) {}
