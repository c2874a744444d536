package vn.ntm.funding.allocation.domain;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.money.Vnd;

/**
 * A batch seen from its accounts. Lines may feed each other: what one brings into an account,
 * another may give on.
 */
public final class BatchSums {

  private final Map<UUID, List<BatchLine>> byGiver;
  private final Map<UUID, List<BatchLine>> byReceiver;

  private BatchSums(List<BatchLine> lines) {
    byGiver = lines.stream().collect(groupingBy(BatchLine::fromAccountId));
    byReceiver = lines.stream().collect(groupingBy(BatchLine::accountId));
  }

  /**
   * Sums the lines.
   *
   * @throws vn.ntm.money.NotAnAmountException when they sum to more than is kept exactly
   */
  public static BatchSums of(List<BatchLine> lines) {
    Vnd.sum(lines.stream().map(BatchLine::amount));
    return new BatchSums(lines);
  }

  /** What happens to each account that gives, by its id. */
  public SortedMap<UUID, BatchFlow> givers() {
    SortedMap<UUID, BatchFlow> flows = new TreeMap<>();
    byGiver.keySet().forEach(account -> flows.put(account, flow(account)));
    return Collections.unmodifiableSortedMap(flows);
  }

  /** What happens to one account that gives. */
  public BatchFlow flow(UUID account) {
    return new BatchFlow(byGiver.get(account).size(), given(account), taken(account));
  }

  /** The row of the first line, in the order of the rows, for which an account has too little. */
  public OptionalLong firstBeyond(UUID account, Vnd atHand) {
    Vnd left = atHand;
    for (BatchLine line : byRow(account)) {
      left = left.minus(line.amount());
      if (left.isNegative()) {
        return OptionalLong.of(line.row());
      }
    }
    return OptionalLong.empty();
  }

  private List<BatchLine> byRow(UUID giver) {
    return byGiver.getOrDefault(giver, List.of()).stream()
        .sorted(Comparator.comparingLong(BatchLine::row))
        .toList();
  }

  /**
   * The lines of one transaction that moves it all: each account is booked once, and what it only
   * passes on stands in AVAILABLE no more than it did before.
   */
  public List<Posting> postings() {
    TreeSet<UUID> accounts = new TreeSet<>(byGiver.keySet());
    accounts.addAll(byReceiver.keySet());
    List<Posting> postings = new ArrayList<>();
    for (UUID account : accounts) {
      long given = given(account).dong();
      long taken = taken(account).dong();
      add(postings, account, Compartment.RECEIVED, -taken);
      add(postings, account, Compartment.AVAILABLE, taken - given);
      add(postings, account, Compartment.ALLOCATED, given);
    }
    return postings;
  }

  private static void add(List<Posting> postings, UUID account, Compartment where, long amount) {
    if (amount != 0) {
      postings.add(new Posting(account, where, amount));
    }
  }

  private Vnd given(UUID account) {
    return sum(byGiver, account);
  }

  private Vnd taken(UUID account) {
    return sum(byReceiver, account);
  }

  private static Vnd sum(Map<UUID, List<BatchLine>> lines, UUID account) {
    Function<BatchLine, Vnd> amount = BatchLine::amount;
    return Vnd.sum(lines.getOrDefault(account, List.of()).stream().map(amount));
  }
}
