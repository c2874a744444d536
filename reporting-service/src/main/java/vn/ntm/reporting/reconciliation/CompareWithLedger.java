package vn.ntm.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import vn.ntm.messaging.Freshness;
import vn.ntm.reporting.ReportingProblem;
import vn.ntm.reporting.execution.HeldPosition;
import vn.ntm.reporting.execution.HeldPositions;
import vn.ntm.reporting.execution.ReadPositions;
import vn.ntm.reporting.reconciliation.domain.Comparison;
import vn.ntm.reporting.reconciliation.domain.Difference;
import vn.ntm.reporting.reconciliation.domain.Position;
import vn.ntm.reporting.reconciliation.domain.SourceTotal;
import vn.ntm.reporting.reconciliation.domain.State;
import vn.ntm.web.problem.ProblemException;

/**
 * Compares the positions held here with the ledger, in the caller's part of the country. It holds
 * no transaction while it waits for the ledger.
 */
@ApplicationScoped
class CompareWithLedger {

  private static final int MOST_POSITIONS = 200_000;
  private static final int MOST_DIFFERENCES = 100;

  private final ReadPositions held;
  private final FundingLedger ledger;
  private final Clock clock;

  CompareWithLedger(ReadPositions held, FundingLedger ledger, Clock clock) {
    this.held = held;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Compares all accounts of one budget year.
   *
   * @param token the caller's own token, with which the ledger is asked
   * @throws ProblemException 503 when the ledger cannot be read, 422 when there are too many
   *     accounts
   */
  Reconciliation compare(int budgetYear, String token) {
    OffsetDateTime asOf = OffsetDateTime.now(clock);
    HeldPositions here = held.of(budgetYear, MOST_POSITIONS + 1);
    if (here.positions().size() > MOST_POSITIONS) {
      throw new ProblemException(ReportingProblem.RECONCILIATION_TOO_LARGE, MOST_POSITIONS);
    }
    Comparison comparison =
        new Comparison(here.positions().stream().map(CompareWithLedger::heldHere).toList());
    ledger.positions(budgetYear, token, MOST_POSITIONS, comparison::compare);
    return answer(budgetYear, asOf, comparison.end(MOST_DIFFERENCES), here.freshness());
  }

  private static Comparison.HeldHere heldHere(HeldPosition held) {
    return new Comparison.HeldHere(
        new Position(
            held.accountId(), held.version(), held.capitalSource(), held.nature(), held.balances()),
        held.days());
  }

  private static Reconciliation answer(
      int budgetYear, OffsetDateTime asOf, Comparison.Outcome outcome, Freshness freshness) {
    Reconciliation.Counts counts =
        new Reconciliation.Counts(
            outcome.count(State.BEHIND),
            outcome.count(State.MISSING_HERE),
            outcome.count(State.DIFFERENT),
            outcome.count(State.DAYS_DIFFERENT),
            outcome.count(State.UNKNOWN_THERE));
    List<Reconciliation.AccountDifference> differences =
        outcome.differences().stream().map(CompareWithLedger::difference).toList();
    List<Reconciliation.Total> totals =
        outcome.totals().stream().map(CompareWithLedger::total).toList();
    return new Reconciliation(
        budgetYear,
        asOf,
        outcome.verdict(),
        outcome.count(State.EQUAL),
        outcome.differenceCount(),
        counts,
        differences,
        totals,
        freshness);
  }

  private static Reconciliation.AccountDifference difference(Difference difference) {
    return new Reconciliation.AccountDifference(
        difference.accountId(),
        difference.state(),
        difference.versionThere(),
        difference.versionHere(),
        difference.eventsBehind(),
        difference.deviations());
  }

  private static Reconciliation.Total total(SourceTotal total) {
    return new Reconciliation.Total(
        total.capitalSource(), total.nature(), total.there(), total.here(), total.difference());
  }
}
