package vn.ntm.funding.projectsettlement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * A project is settled when its advances are all recovered or refunded (INV-06) and none of its
 * requests is open.
 */
public final class NothingIsOpen {

  private NothingIsOpen() {}

  /** Every part of the rule that is broken. */
  public static List<BrokenRule> check(ProjectFigures figures) {
    List<BrokenRule> broken = new ArrayList<>();
    if (figures.outstandingAdvance().isPositive()) {
      broken.add(
          new BrokenRule(
              "INV-06",
              "",
              List.of("0", figures.outstandingAdvance().toVietnamese()),
              Map.of("outstandingAdvance", figures.outstandingAdvance().dong())));
    }
    if (figures.openRequests() > 0 || figures.reserved().isPositive()) {
      broken.add(
          BrokenRule.of("PROJECT-HAS-OPEN-REQUESTS", "", Long.toString(figures.openRequests())));
    }
    return broken;
  }
}
