package vn.ntm.funding.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.messaging.OutgoingEvent;

/** What others are told of an account that moved: vn.ntm.funding.account-moved.v1. */
record AccountMoved(
    UUID accountId,
    long version,
    Terms account,
    Cause transaction,
    List<Movement> movements,
    BalancesView balances) {

  private static final String TOPIC = "funding.budget.v1";
  private static final String TYPE = "vn.ntm.funding.account-moved.v1";

  static AccountMoved of(
      Account account,
      long version,
      LedgerTransaction transaction,
      OffsetDateTime recordedAt,
      List<Posting> postings,
      Balances balances) {
    return new AccountMoved(
        account.id(),
        version,
        new Terms(
            account.holderKind(),
            account.holderId(),
            account.localityId(),
            account.localityPath(),
            account.parentAccountId(),
            account.programme(),
            account.component(),
            account.capitalSource(),
            account.nature(),
            account.budgetYear(),
            account.plan()),
        new Cause(transaction.id(), transaction.kind(), transaction.effectiveDate(), recordedAt),
        postings.stream().map(line -> new Movement(line.compartment(), line.amount())).toList(),
        BalancesView.of(balances));
  }

  OutgoingEvent asEvent() {
    return new OutgoingEvent(TOPIC, TYPE, accountId, this);
  }

  record Terms(
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
      PlanKind plan) {}

  record Cause(UUID id, TransactionKind kind, LocalDate effectiveDate, OffsetDateTime recordedAt) {}

  record Movement(Compartment compartment, long amount) {}
}
