package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.allocation.domain.BatchRow;
import vn.ntm.funding.allocation.domain.RowProblem;
import vn.ntm.funding.allocation.domain.RowProblems;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.money.Vnd;
import vn.ntm.web.problem.ProblemException;

/**
 * Proposes allocations that another feature worked out, as one batch that somebody else approves.
 */
@ApplicationScoped
public class ProposeAllocations {

  private final BatchProposals proposals;

  ProposeAllocations(BatchProposals proposals) {
    this.proposals = proposals;
  }

  /**
   * What is to be allocated out of one account.
   *
   * @param allocations at most 20,000
   */
  public record Order(UUID fromAccountId, BatchTerms terms, List<ToLocality> allocations) {

    /** The order, whose lines nobody changes any more. */
    public Order {
      allocations = List.copyOf(allocations);
    }
  }

  /**
   * One allocation.
   *
   * @param row its place in the order, from 1
   * @param amount whole đồng from 1
   */
  public record ToLocality(long row, UUID localityId, Vnd amount) {}

  /**
   * Keeps them until somebody decides.
   *
   * @return the id of the batch
   * @throws ProblemException BATCH-ROWS-REFUSED with each broken rule at {@code /rows/{row}}, or
   *     INV-01 when the account has too little
   */
  @Transactional
  public UUID handle(Order order) {
    List<BatchRow> rows =
        order.allocations().stream().map(line -> row(order.fromAccountId(), line)).toList();
    try {
      return proposals.store(rows, new RowProblems(), order.terms(), null).id();
    } catch (BatchRowsRefused refused) {
      throw named(refused);
    }
  }

  private static BatchRow row(UUID fromAccountId, ToLocality line) {
    return new BatchRow(
        line.row(),
        fromAccountId,
        HolderKind.LOCALITY,
        line.localityId(),
        null,
        null,
        line.amount(),
        null);
  }

  private static ProblemException named(BatchRowsRefused refused) {
    ProblemException problem =
        new ProblemException(BatchProblem.BATCH_ROWS_REFUSED, Integer.toString(refused.count()));
    for (RowProblem row : refused.problems()) {
      problem.part(
          "/rows/" + row.row(),
          BatchProblem.of(row.rule().code()),
          row.rule().arguments().toArray());
    }
    return problem;
  }
}
