package vn.ntm.funding.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Whether the counterpart lets the plan of a year be closed (INV-12). */
@ApplicationScoped
@Transactional
public class CounterpartOfYear {

  private final CounterpartChecks checks;

  CounterpartOfYear(CounterpartChecks checks) {
    this.checks = checks;
  }

  /**
   * What the hard rules of a programme lack at the place: of what accounts received, and of works
   * with a tag what was promised for them. Rules that are not hard only report.
   */
  public List<BrokenRule> lacking(UUID place, String programme, int budgetYear) {
    return checks.hardShortfallsOfYear(place, programme, budgetYear);
  }
}
