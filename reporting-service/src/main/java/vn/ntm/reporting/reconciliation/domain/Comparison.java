package vn.ntm.reporting.reconciliation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.ntm.reporting.execution.domain.Balances;
import vn.ntm.reporting.execution.domain.Deviation;

/**
 * Compares the ledger's positions, as they come page by page, with those held here.
 *
 * <p>What is held here is read before the ledger is asked. So an account here is never newer than
 * there, and one that moves meanwhile is behind, not different.
 */
public final class Comparison {

  private static final Comparator<Difference> GRAVEST_FIRST =
      Comparator.comparing((Difference difference) -> difference.state().isUnderWay())
          .thenComparing(difference -> difference.accountId().toString());

  private final Map<UUID, HeldHere> unseen = new HashMap<>();
  private final Map<State, Integer> counts = new EnumMap<>(State.class);
  private final List<Difference> differences = new ArrayList<>();
  private final TreeMap<String, SourceTotal> totals = new TreeMap<>();

  /** Begins with what is held here. */
  public Comparison(List<HeldHere> heldHere) {
    for (HeldHere held : heldHere) {
      unseen.put(held.position().accountId(), held);
      addTotal(held.position(), Balances.NONE, held.position().balances());
    }
  }

  /** Compares one account of the ledger. */
  public void compare(Position there) {
    addTotal(there, there.balances(), Balances.NONE);
    HeldHere held = unseen.remove(there.accountId());
    if (held == null) {
      note(there.accountId(), State.MISSING_HERE, there.version(), 0, List.of());
    } else {
      compare(there, held);
    }
  }

  private void compare(Position there, HeldHere held) {
    long versionHere = held.position().version();
    List<Deviation> deviations = held.position().balances().deviationsFrom(there.balances());
    List<Deviation> ofDays = held.days().deviationsFrom(held.position().balances());
    if (!ofDays.isEmpty()) {
      note(there.accountId(), State.DAYS_DIFFERENT, there.version(), versionHere, ofDays);
    } else if (versionHere < there.version()) {
      note(there.accountId(), State.BEHIND, there.version(), versionHere, deviations);
    } else if (!deviations.isEmpty() || versionHere > there.version()) {
      note(there.accountId(), State.DIFFERENT, there.version(), versionHere, deviations);
    } else {
      counts.merge(State.EQUAL, 1, Integer::sum);
    }
  }

  /**
   * Ends the comparison, after the last account of the ledger.
   *
   * @param most how many differences to name, the gravest first; all are counted
   */
  public Outcome end(int most) {
    unseen
        .values()
        .forEach(
            held ->
                note(
                    held.position().accountId(),
                    State.UNKNOWN_THERE,
                    0,
                    held.position().version(),
                    List.of()));
    unseen.clear();
    return new Outcome(
        verdict(),
        Map.copyOf(counts),
        differences.stream().sorted(GRAVEST_FIRST).limit(most).toList(),
        List.copyOf(totals.values()));
  }

  private Verdict verdict() {
    if (differences.isEmpty()) {
      return Verdict.EQUAL;
    }
    return differences.stream().allMatch(difference -> difference.state().isUnderWay())
        ? Verdict.BEHIND
        : Verdict.DIFFERENT;
  }

  private void note(
      UUID accountId, State state, long there, long here, List<Deviation> deviations) {
    counts.merge(state, 1, Integer::sum);
    differences.add(new Difference(accountId, state, there, here, deviations));
  }

  private void addTotal(Position position, Balances there, Balances here) {
    totals.merge(
        position.capitalSource() + " " + position.nature(),
        new SourceTotal(position.capitalSource(), position.nature(), there, here),
        (one, other) ->
            new SourceTotal(
                one.capitalSource(),
                one.nature(),
                one.there().plus(other.there()),
                one.here().plus(other.here())));
  }

  /**
   * A position held here.
   *
   * @param days the sum of the account's days, which must be the position's amounts
   */
  public record HeldHere(Position position, Balances days) {}

  /**
   * What a comparison came to.
   *
   * @param counts how many accounts are in each state; a state that no account is in is missing
   * @param differences the gravest, each account once
   */
  public record Outcome(
      Verdict verdict,
      Map<State, Integer> counts,
      List<Difference> differences,
      List<SourceTotal> totals) {

    /** How many accounts are not equal. */
    public int differenceCount() {
      return counts.entrySet().stream()
          .filter(count -> count.getKey() != State.EQUAL)
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    /** How many accounts are in the state. */
    public int count(State state) {
      return counts.getOrDefault(state, 0);
    }
  }
}
