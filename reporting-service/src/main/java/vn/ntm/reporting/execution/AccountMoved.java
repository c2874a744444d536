package vn.ntm.reporting.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;
import vn.ntm.reporting.execution.domain.Balances;
import vn.ntm.reporting.execution.domain.LedgerCompartment;
import vn.ntm.reporting.execution.domain.Movement;
import vn.ntm.reporting.projection.Versioned;

/**
 * What {@code funding.budget.v1} tells: the movements of one transaction in one account, and what
 * stands in the account after them.
 */
record AccountMoved(
    UUID accountId,
    long version,
    Account account,
    Transaction transaction,
    List<Entry> movements,
    Balances balances)
    implements Versioned {

  AccountMoved {
    requireNonNull(accountId, "accountId");
    requireNonNull(account, "account");
    requireNonNull(transaction, "transaction");
    requireNonNull(balances, "balances");
    movements = List.copyOf(movements);
  }

  @Override
  public UUID aggregateId() {
    return accountId;
  }

  /** What the movements come to in each compartment. */
  Balances moved() {
    return Balances.of(
        movements.stream()
            .flatMap(
                entry ->
                    entry.compartment().shownAs().stream()
                        .map(shown -> new Movement(shown, Vnd.of(entry.amount()))))
            .toList());
  }

  /** Whether it only follows advances that were disbursed in earlier years. */
  boolean followsEarlierAdvances() {
    return account.plan().equals("ADVANCE_BROUGHT_FORWARD");
  }

  /** The purse: whose it is and for what. */
  record Account(
      String holderKind,
      UUID holderId,
      UUID localityId,
      List<UUID> localityPath,
      UUID parentAccountId,
      String programme,
      String component,
      String capitalSource,
      String nature,
      int budgetYear,
      String plan) {
    Account {
      requireNonNull(holderKind, "holderKind");
      requireNonNull(holderId, "holderId");
      requireNonNull(localityId, "localityId");
      requireNonNull(programme, "programme");
      requireNonNull(component, "component");
      requireNonNull(capitalSource, "capitalSource");
      requireNonNull(nature, "nature");
      requireNonNull(plan, "plan");
      localityPath = List.copyOf(localityPath);
      if (!localityPath.contains(localityId)) {
        throw new IllegalArgumentException("the path of an account ends at its locality");
      }
    }
  }

  /** What moved it, and on which business day. */
  record Transaction(UUID id, String kind, LocalDate effectiveDate) {
    Transaction {
      requireNonNull(id, "id");
      requireNonNull(kind, "kind");
      requireNonNull(effectiveDate, "effectiveDate");
    }
  }

  /** One entry, signed as it is booked. */
  record Entry(LedgerCompartment compartment, Long amount) {
    Entry {
      requireNonNull(compartment, "compartment");
      requireNonNull(amount, "amount");
    }
  }
}
