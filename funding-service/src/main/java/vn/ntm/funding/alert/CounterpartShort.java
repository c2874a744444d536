package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.alert.domain.AlertKind;
import vn.ntm.funding.alert.domain.Condition;
import vn.ntm.funding.alert.domain.Figure;
import vn.ntm.funding.alert.domain.SubjectKind;
import vn.ntm.funding.counterpart.CounterpartShortfall;
import vn.ntm.funding.counterpart.CounterpartShortfalls;

/** Counterpart rules of the running year that do not hold (INV-12). */
@ApplicationScoped
class CounterpartShort implements ConditionReader {

  private final CounterpartShortfalls shortfalls;

  CounterpartShort(CounterpartShortfalls shortfalls) {
    this.shortfalls = shortfalls;
  }

  @Override
  public AlertKind kind() {
    return AlertKind.COUNTERPART_SHORT;
  }

  @Override
  public List<Condition> read(LocalDate today, int limit) {
    return shortfalls.of(today.getYear(), limit).stream()
        .map(shortfall -> condition(today.getYear(), shortfall))
        .toList();
  }

  private Condition condition(int year, CounterpartShortfall shortfall) {
    List<UUID> path = shortfall.localityPath();
    return new Condition(
        kind(),
        SubjectKind.COUNTERPART_RULE,
        shortfall.ruleId(),
        path.get(path.size() - 1) + "|" + shortfall.stage() + "|" + shortfall.subject(),
        year,
        path,
        List.of(
            Figure.dong("base", shortfall.base()),
            Figure.dong("required", shortfall.required()),
            Figure.dong("given", shortfall.given()),
            Figure.dong("shortfall", shortfall.shortfall())));
  }
}
