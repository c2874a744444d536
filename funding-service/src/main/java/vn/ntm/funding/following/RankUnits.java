package vn.ntm.funding.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ntm.funding.following.domain.GroupBy;
import vn.ntm.funding.following.domain.LateFirst;
import vn.ntm.funding.following.domain.PlanExecution;
import vn.ntm.funding.ledger.LedgerHistory;
import vn.ntm.funding.ledger.YearAccounts.Selection;
import vn.ntm.web.paging.PageRequest;

/** Ranks places or units by how much of their plan is paid. */
@ApplicationScoped
@Transactional
class RankUnits {

  private static final int IDLE_MINUTES_AT_MOST = 1;

  private final LedgerHistory history;
  private final ExecutionReading reading;
  private final GroupKeys keys;

  RankUnits(LedgerHistory history, ExecutionReading reading, GroupKeys keys) {
    this.history = history;
    this.reading = reading;
    this.keys = keys;
  }

  RateRanking by(GroupBy groupBy, Selection selection, PageRequest request) {
    history.readOneSnapshot(IDLE_MINUTES_AT_MOST);
    Positions<LateFirst.Unit> page =
        Positions.of(ExecutionReading.exactly(() -> ranked(groupBy, selection)), request);
    Map<String, String> names = keys.names(page.items().stream().map(LateFirst.Unit::key).toList());
    return new RateRanking(
        selection.budgetYear(),
        groupBy,
        selection.place(),
        selection.asOf(),
        selection.knownAt(),
        page.items().stream()
            .map(
                unit ->
                    new RateRanking.Ranked(
                        unit.rank(), unit.key(), names.get(unit.key()), unit.execution()))
            .toList(),
        page.next());
  }

  private List<LateFirst.Unit> ranked(GroupBy groupBy, Selection selection) {
    ExecutionGroups groups = new ExecutionGroups(keys.by(groupBy, selection));
    reading.each(selection, groups::add);
    Map<String, PlanExecution> units = new HashMap<>();
    groups.groups().forEach((key, execution) -> units.put(key, execution.both()));
    return LateFirst.rank(units);
  }
}
