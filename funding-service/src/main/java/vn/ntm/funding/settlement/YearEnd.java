package vn.ntm.funding.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.funding.ledger.domain.Postings;
import vn.ntm.funding.ledger.domain.Signatures;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.web.ids.Ids;

/** Books the end of an account: what is unspent lapses, outstanding advances move on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class YearEnd {

  private final Ledger ledger;
  private final Ids ids;

  YearEnd(Ledger ledger, Ids ids) {
    this.ledger = ledger;
    this.ids = ids;
  }

  void end(Account account, YearSettlementEntity settlement, String approver) {
    Balances balances = ledger.balances(account.id());
    if (balances.available().isPositive()) {
      book(
          TransactionKind.CANCELLATION,
          settlement,
          approver,
          Postings.cancellation(account.id(), balances.available()));
    }
    if (balances.advance().isPositive()) {
      UUID follower = ledger.open(follower(account)).id();
      book(
          TransactionKind.ADVANCE_CARRIED_FORWARD,
          settlement,
          approver,
          Postings.advanceCarriedForward(account.id(), follower, balances.advance()));
    }
  }

  private void book(
      TransactionKind kind,
      YearSettlementEntity settlement,
      String approver,
      List<Posting> postings) {
    ledger.post(
        new LedgerTransaction(
            ids.next(),
            kind,
            settlement.id,
            settlement.effectiveDate,
            settlement.reason,
            settlement.basis(),
            Signatures.approved(settlement.proposedPerson, approver),
            null,
            postings));
  }

  private Account follower(Account account) {
    return new Account(
        ids.next(),
        account.holderKind(),
        account.holderId(),
        account.localityId(),
        account.localityPath(),
        null,
        account.programme(),
        account.component(),
        account.capitalSource(),
        account.nature(),
        account.budgetYear() + 1,
        PlanKind.ADVANCE_BROUGHT_FORWARD);
  }
}
