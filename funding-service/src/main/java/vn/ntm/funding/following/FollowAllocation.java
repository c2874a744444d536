package vn.ntm.funding.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.following.AllocationDeadline.LateUnit;
import vn.ntm.funding.following.domain.BasisPoints;
import vn.ntm.funding.following.domain.PlanExecution;
import vn.ntm.funding.ledger.LedgerHistory;
import vn.ntm.funding.ledger.YearAccount;
import vn.ntm.funding.ledger.YearAccounts.Selection;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.money.Vnd;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;

/** Holds the plan of a year against the deadline of its detailed allocation. */
@ApplicationScoped
@Transactional
class FollowAllocation {

  private static final int IDLE_MINUTES_AT_MOST = 1;
  private static final String SEPARATOR = "|";

  private static final Comparator<LateUnit> MOST_FIRST =
      Comparator.comparing(LateUnit::unallocated, Comparator.reverseOrder())
          .thenComparing(unit -> unit.localityId().toString());

  private final LedgerHistory history;
  private final ExecutionReading reading;
  private final DeadlineRules rules;
  private final Localities localities;
  private final Clock clock;

  FollowAllocation(
      LedgerHistory history,
      ExecutionReading reading,
      DeadlineRules rules,
      Localities localities,
      Clock clock) {
    this.history = history;
    this.reading = reading;
    this.rules = rules;
    this.localities = localities;
    this.clock = clock;
  }

  AllocationDeadline of(Selection asked, PageRequest request) {
    history.readOneSnapshot(IDLE_MINUTES_AT_MOST);
    DeadlineRule rule =
        rules
            .of(asked.budgetYear())
            .orElseThrow(
                () ->
                    new ProblemException(
                        FollowingProblem.NO_DEADLINE_RULE, Integer.toString(asked.budgetYear())));
    Selection selection = asked.asOf() == null ? asked.on(day(rule)) : asked;
    return ExecutionReading.exactly(() -> answer(selection, rule, request));
  }

  private AllocationDeadline answer(Selection selection, DeadlineRule rule, PageRequest request) {
    ExecutionGroups sources =
        new ExecutionGroups(
            account -> account.capitalSource() + SEPARATOR + account.nature().name());
    Map<UUID, Holding> holders = new HashMap<>();
    reading.each(
        selection,
        account -> {
          sources.add(account);
          hold(holders, account);
        });
    List<LateUnit> late = new ArrayList<>();
    holders.forEach((locality, holding) -> holding.late(locality).ifPresent(late::add));
    late.sort(MOST_FIRST);
    Positions<LateUnit> page = Positions.of(late, request);
    return new AllocationDeadline(
        selection.budgetYear(),
        rule.deadline(),
        rule.legalBasis(),
        selection.place(),
        selection.asOf(),
        selection.knownAt(),
        late.isEmpty(),
        sources(sources),
        named(page.items()),
        page.next());
  }

  private LocalDate day(DeadlineRule rule) {
    LocalDate today = LocalDate.now(clock);
    return rule.deadline().isAfter(today) ? today : rule.deadline();
  }

  private static void hold(Map<UUID, Holding> holders, YearAccount account) {
    if (account.account().holderKind() == HolderKind.LOCALITY
        && account.account().plan() == PlanKind.YEAR) {
      holders
          .computeIfAbsent(account.account().holderId(), unused -> new Holding())
          .add(account.balances().received(), account.balances().allocated());
    }
  }

  private static List<AllocationDeadline.Source> sources(ExecutionGroups groups) {
    List<AllocationDeadline.Source> sources = new ArrayList<>();
    groups
        .groups()
        .forEach(
            (key, execution) -> {
              PlanExecution year = execution.year();
              String[] parts = key.split("\\|", 2);
              sources.add(
                  new AllocationDeadline.Source(
                      parts[0],
                      Nature.valueOf(parts[1]),
                      year.plan(),
                      year.allocated(),
                      year.unallocated(),
                      year.completeness()));
            });
    return sources;
  }

  private List<LateUnit> named(List<LateUnit> units) {
    Map<UUID, String> names = localities.names(units.stream().map(LateUnit::localityId).toList());
    return units.stream()
        .map(
            unit ->
                new LateUnit(
                    unit.localityId(),
                    names.get(unit.localityId()),
                    unit.assigned(),
                    unit.allocated(),
                    unit.unallocated(),
                    unit.completeness()))
        .toList();
  }

  /** What a locality received and gave on. */
  private static final class Holding {

    private long received;
    private long given;

    void add(Vnd more, Vnd moreGiven) {
      received = Math.addExact(received, more.dong());
      given = Math.addExact(given, moreGiven.dong());
    }

    Optional<LateUnit> late(UUID locality) {
      Vnd assigned = Vnd.of(received);
      Vnd allocated = Vnd.of(given);
      return received > given
          ? Optional.of(
              new LateUnit(
                  locality,
                  null,
                  assigned,
                  allocated,
                  assigned.minus(allocated),
                  BasisPoints.of(allocated, assigned)))
          : Optional.empty();
    }
  }
}
