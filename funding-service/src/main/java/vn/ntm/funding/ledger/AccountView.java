package vn.ntm.funding.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;

/**
 * An account and what stands in it.
 *
 * @param version how many transactions have moved it
 * @param asOf the business day up to which transactions count; null for all
 * @param knownAt the instant up to which recorded transactions count; null for all
 */
record AccountView(
    UUID id,
    long version,
    HolderKind holderKind,
    UUID holderId,
    UUID localityId,
    List<UUID> localityPath,
    UUID parentAccountId,
    String programme,
    String component,
    String capitalSource,
    Nature nature,
    int budgetYear,
    PlanKind plan,
    @JsonUnwrapped BalancesView balances,
    LocalDate asOf,
    OffsetDateTime knownAt) {}
