package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.AllocationEntity.Status;
import vn.ntm.funding.allocation.domain.BatchRow;
import vn.ntm.funding.allocation.domain.BatchSums;
import vn.ntm.funding.allocation.domain.RowProblems;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** Checks the rows of a batch and keeps them until somebody decides, wherever they come from. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BatchProposals {

  private final BatchChecks checks;
  private final BatchTables tables;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  BatchProposals(
      BatchChecks checks, BatchTables tables, CurrentCaller caller, Ids ids, Clock clock) {
    this.checks = checks;
    this.tables = tables;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps the batch.
   *
   * @param problems what is known to be wrong with the rows already
   * @param fileSha256 null when they came in no file
   * @throws BatchRowsRefused when a row breaks a rule
   * @throws vn.ntm.web.problem.ProblemException INV-01 when the lines from one account sum to more
   *     than it has to give
   */
  StoredBatch store(
      List<BatchRow> rows, RowProblems problems, BatchTerms terms, String fileSha256) {
    LocalDate today = LocalDate.now(clock);
    LocalDate effective = terms.effectiveDate() == null ? today : terms.effectiveDate();
    Refusals.refuseIfAny(DateHasCome.check(effective, today).stream().toList());
    List<CheckedLine> checked = checks.lines(rows, effective, terms.legalBasis().level(), problems);
    BatchSums sums = checks.sums(checked.stream().map(CheckedLine::line).toList());
    Map<UUID, Vnd> available = checks.available(sums);
    // As for a single proposal, the receivers' accounts are there before anything is decided.
    List<CheckedLine> lines = checks.opened(checked);
    StoredBatch batch = batch(terms, effective, lines, fileSha256);
    tables.insert(batch);
    tables.insertSources(batch.id(), sums.givers(), available);
    tables.insertLines(batch.id(), lines);
    return batch;
  }

  private StoredBatch batch(
      BatchTerms terms, LocalDate effective, List<CheckedLine> lines, String fileSha256) {
    Caller proposer = caller.get();
    return new StoredBatch(
        ids.next(),
        0,
        Status.PROPOSED,
        lines.size(),
        Vnd.sum(lines.stream().map(line -> line.row().amount())),
        effective,
        terms.reason().strip(),
        terms.legalBasis().document(),
        terms.legalBasis().level(),
        fileSha256,
        proposer.account(),
        proposer.person(),
        OffsetDateTime.now(clock),
        StoredBatch.Decision.NONE);
  }
}
