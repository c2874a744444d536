package vn.ntm.funding.ledger;

import java.util.UUID;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/** Where an account stands now, for those who compare their own figures with the ledger's. */
record Position(
    UUID accountId,
    long version,
    HolderKind holderKind,
    UUID localityId,
    String capitalSource,
    Nature nature,
    int budgetYear,
    Vnd received,
    Vnd available,
    Vnd allocated,
    Vnd reserved,
    Vnd disbursed) {}
