package vn.ntm.funding.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.ntm.funding.following.domain.BudgetExecution;
import vn.ntm.funding.following.domain.GroupBy;
import vn.ntm.funding.following.domain.RollUpHolds;
import vn.ntm.funding.ledger.LedgerHistory;
import vn.ntm.funding.ledger.YearAccounts.Selection;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.money.Period;
import vn.ntm.money.ReportingCalendar;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Sums a budget year by source, nature, component, place, unit or period. */
@ApplicationScoped
@Transactional
class Rates {

  private static final int IDLE_MINUTES_AT_MOST = 1;

  private final LedgerHistory history;
  private final ExecutionReading reading;
  private final GroupKeys keys;
  private final Clock clock;

  Rates(LedgerHistory history, ExecutionReading reading, GroupKeys keys, Clock clock) {
    this.history = history;
    this.reading = reading;
    this.keys = keys;
    this.clock = clock;
  }

  RateTable of(Selection selection, GroupBy groupBy, PageRequest request) {
    history.readOneSnapshot(IDLE_MINUTES_AT_MOST);
    return ExecutionReading.exactly(
        () ->
            groupBy == GroupBy.PERIOD
                ? byPeriod(selection, request)
                : byGroup(selection, groupBy, request));
  }

  private RateTable byGroup(Selection selection, GroupBy groupBy, PageRequest request) {
    ExecutionGroups groups = new ExecutionGroups(keys.by(groupBy, selection));
    reading.each(selection, groups::add);
    return table(selection, groupBy, groups.whole(), groups.groups(), groups.alarms(), request);
  }

  /**
   * Months up to today; the last one is January of the next year, when the old year is corrected.
   */
  private RateTable byPeriod(Selection selection, PageRequest request) {
    LocalDate today = LocalDate.now(clock);
    LocalDate last =
        selection.asOf() == null || selection.asOf().isAfter(today) ? today : selection.asOf();
    Map<String, BudgetExecution> months = new LinkedHashMap<>();
    YearMonth january = YearMonth.of(selection.budgetYear() + 1, 1);
    for (YearMonth month = YearMonth.of(selection.budgetYear(), 1);
        !month.isAfter(january) && !month.atDay(1).isAfter(last);
        month = month.plusMonths(1)) {
      LocalDate end = month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth();
      Period period = Period.containing(end, Period.Kind.MONTH, ReportingCalendar.CALENDAR);
      months.put(period.toString(), whole(selection.on(end)));
    }
    return table(selection, GroupBy.PERIOD, whole(selection), months, List.of(), request);
  }

  private BudgetExecution whole(Selection selection) {
    Function<Account, String> together = unused -> "";
    ExecutionGroups one = new ExecutionGroups(together);
    reading.each(selection, one::add);
    return one.whole();
  }

  private RateTable table(
      Selection selection,
      GroupBy groupBy,
      BudgetExecution total,
      Map<String, BudgetExecution> groups,
      List<RollUpHolds.Difference> alarms,
      PageRequest request) {
    String after = request.after();
    List<Map.Entry<String, BudgetExecution>> rows =
        groups.entrySet().stream()
            .filter(group -> group.getKey().compareTo(after) > 0)
            .limit(request.size() + 1L)
            .toList();
    Page<Map.Entry<String, BudgetExecution>> page =
        Page.of(rows, request.size(), Map.Entry::getKey);
    Map<String, String> names = keys.names(page.items().stream().map(Map.Entry::getKey).toList());
    return new RateTable(
        selection.budgetYear(),
        groupBy,
        selection.place(),
        selection.asOf(),
        selection.knownAt(),
        total,
        page.items().stream()
            .map(
                group ->
                    new RateTable.Group(
                        group.getKey(), names.get(group.getKey()), group.getValue()))
            .toList(),
        page.next(),
        alarms);
  }
}
